import { Community, words } from './community'

const male = words(`
  Abdul_Karim Abdul_Rahim Abdul_Rashid Abdul_Hamid Abdul_Majid Abrar Adil Aftab Ahmad Akbar Akram Altaf Amjad Anis
  Anwar Arif Arshad Asif Aslam Ayub Azhar Danish Ehsan Faisal Farhan Farooq Firoz Gulzar Habib Hamid Hanif Haroon
  Hasan Ibrahim Idris Imran Imtiyaz Iqbal Irfan Irshad Islam Ismail Jamal Javed Junaid Kaleem Kamal Khalid Khurshid
  Mansoor Masood Mohsin Mubarak Mukhtar Mumtaz Mustafa Nadeem Naseem Nasir Nizamuddin Noor Parvez Qamar Rafiq Rashid
  Rehan Riyaz Rizwan Sabir Sadiq Saeed Sajid Saleem Salman Sarfaraz Shabbir Shahid Shahnawaz Shakeel Shamim Sharif
  Shoaib Sohail Suhail Tahir Tanveer Tariq Usman Wahid Waseem Yasin Yusuf Zafar Zahid Zakir Zubair`)
const female = words(`
  Afreen Afsana Aisha Amina Anjum Arshi Asma Ayesha Bilkis Farah Farida Farzana Fatima Firdaus Ghazala Gulshan Habiba
  Hameeda Hasina Heena Husna Ishrat Jahanara Kausar Khadija Khalida Mahjabeen Mariam Mehrun Mumtaz Nafisa Najma Nargis
  Nasreen Naseema Nazia Nazneen Nighat Nilofar Noor_Jahan Parveen Qamar Rabia Rafia Rashida Razia Rehana Rizwana Rubina
  Ruksana Saba Sabiha Sadia Saima Sajida Salma Sameena Sana Shabana Shabnam Shagufta Shahida Shahnaz Shaheen Shakeela
  Shamim Shamshad Shaista Suraiya Tabassum Tahira Tanveer Tarannum Yasmeen Zahida Zainab Zarina Zeenat Zubaida`)
const middleMale = words('Ahmad Ahmed Ali Hussain Alam Akhtar Hasan Iqbal')
const middleFemale = words('Begum Bano Khatoon Parveen Bibi Fatima')

const northern: Community = {
  male,
  female,
  middleMale,
  middleFemale,
  surnames: words(
    'Khan Khan Khan Ansari Ansari Siddiqui Qureshi Shaikh Pathan Malik Saifi Rizvi Zaidi Hashmi Mirza Salmani Idrisi Mansoori Beg Usmani Faruqui Raza',
  ),
  forms: [
    [30, 'g s'],
    [30, 'g m'],
    [15, 'Mohd g'],
    [10, 'Mohammad g s'],
    [10, 'Md g m'],
    [5, 'Syed g m'],
  ],
  femaleForms: [
    [40, 'g m'],
    [40, 'g s'],
    [10, 'g m s'],
  ],
}

const bengali: Community = {
  ...northern,
  surnames: words(
    'Sheikh Sheikh Mondal Mondal Molla Molla Sardar Laskar Gazi Biswas Mallick Sarkar Hossain Rahaman Islam Haque Alam Ali Khatun Mia Munshi Purkait Midya',
  ),
  middleMale: words('Ali Hossain Rahaman Islam Haque Alam Uddin'),
  middleFemale: words('Khatun Bibi Begum Sultana Yasmin'),
  forms: [
    [40, 'g s'],
    [25, 'g m'],
    [20, 'Sk g m'],
    [15, 'Md g s'],
  ],
}

const deccani: Community = {
  ...northern,
  surnames: words(
    'Shaik Shaik Syed Pathan Khan Mohammed Patel Mulla Inamdar Nadaf Attar Mujawar Sayyed Bagwan Tamboli Momin Kazi Pinjari',
  ),
  forms: [
    [30, 's g'],
    [25, 'g s'],
    [20, 's g m'],
    [15, 'Mohammed g'],
    [10, 'g m s'],
  ],
  femaleForms: [
    [40, 's g m'],
    [35, 'g m'],
    [25, 'g s'],
  ],
}

const southern: Community = {
  ...northern,
  surnames: words('Koya Hassan Kunju Rawther Sahib Musaliyar Haji Kutty Marakkar Thangal Lebbai'),
  middleFemale: words('Beevi Banu Begum Nisha'),
  forms: [
    [30, 'i. g'],
    [25, 'g s'],
    [20, 'Muhammed g i'],
    [15, 'g i. i'],
    [10, 'A. g m'],
  ],
  femaleForms: [
    [40, 'i. g m'],
    [30, 'g m'],
    [30, 'g i. i'],
  ],
}

/** Island families bear the name of their house before their own. */
const lakshadweep: Community = {
  ...southern,
  surnames: words(
    'Bidariyamage Pallichetta Kunnampalli Attalada Puthiyapura Melapura Kuttiyattu Pandaram Thekkilapura Biyyamma Padipura Balapura',
  ),
  forms: [
    [50, 's g'],
    [30, 'g s'],
    [20, 's g m'],
  ],
  femaleForms: [
    [60, 's g'],
    [40, 'g m s'],
  ],
}

export const muslim = { northern, bengali, deccani, southern, lakshadweep }
