import { Community, words } from './community'

const sikhGiven = words(`
  Amandeep Amarjit Amrik Amritpal Arshdeep Avtar Baldev Balwinder Bhupinder Charanjit Daljit Darshan Davinder Gagandeep
  Gurbachan Gurcharan Gurdeep Gurmeet Gurpreet Gursewak Gurvinder Hardeep Harjinder Harjit Harmanpreet Harpreet
  Harvinder Iqbal Jagdeep Jagjit Jagtar Jasbir Jaspal Jaspreet Jaswinder Jatinder Joginder Kamaljit Karamjit Kuldeep
  Kulwant Kulwinder Lakhwinder Lovepreet Maninder Manjit Manpreet Mandeep Mohinder Navdeep Navjot Navneet Nirmal
  Parminder Paramjit Prabhjot Rajinder Rajwinder Ramandeep Ranjit Rupinder Sandeep Sarabjit Satnam Satwinder Simranjit
  Sukhdev Sukhjinder Sukhpreet Sukhwinder Surinder Surjit Tarsem Tejinder Varinder Yadwinder`)

export const sikh: Community = {
  male: sikhGiven,
  female: sikhGiven,
  middleMale: ['Singh'],
  middleFemale: ['Kaur'],
  surnames: words(`
    Sidhu Sandhu Gill Gill Dhillon Grewal Brar Brar Dhaliwal Randhawa Bajwa Sekhon Mann Mann Virk Chahal Cheema Sohal Aulakh
    Bains Toor Hundal Khaira Deol Johal Kang Sran Bhullar Benipal Saini Matharu Kalsi Bhatia Ahluwalia Walia Sodhi Bedi`),
  forms: [
    [55, 'g m'],
    [45, 'g m s'],
  ],
}

export const punjabiHindu: Community = {
  male: words(`
    Ajay Amit Anil Ashok Ashwani Atul Bharat Chander Deepak Dinesh Gaurav Gulshan Harish Inder Jagdish Joginder Kapil Karan
    Krishan Lalit Madan Mohit Mukesh Munish Naresh Navneet Neeraj Nitin Parveen Pawan Pradeep Raj Rajan Rajesh Rajinder
    Rakesh Raman Ravi Rohit Sachin Sahil Sandeep Sanjeev Satish Subhash Sudesh Sunil Surinder Sushil Tilak Varun Vijay
    Vikas Vinod Vipan Vishal Yash`),
  female: words(`
    Anita Anju Anupama Asha Bimla Chanchal Daisy Deepika Geeta Indu Jyoti Kamlesh Kanta Kiran Komal Kusum Madhu Mamta
    Manju Meena Meenu Monika Neelam Neeru Neha Nidhi Nisha Parveen Poonam Pooja Promila Raj Rajni Ranjana Reena Rekha
    Renu Ritu Sapna Saroj Seema Shashi Shivani Sonia Sudesh Suman Sunita Sushma Usha Vandana Veena`),
  middleMale: words('Kumar Kumar Kumar Lal Chand Paul'),
  middleFemale: words('Rani Rani Kumari Bala Devi'),
  surnames: words(`
    Sharma Sharma Gupta Kapoor Khanna Malhotra Chopra Arora Arora Bhatia Sethi Mehra Sood Aggarwal Bansal Goyal Garg Jain
    Verma Batra Chawla Dhawan Handa Kohli Luthra Mahajan Nanda Puri Sachdeva Tandon Thapar Vohra Walia Bhagat Saini`),
  forms: [
    [50, 'g s'],
    [30, 'g m'],
    [20, 'g m s'],
  ],
}

export const dogra: Community = {
  ...punjabiHindu,
  surnames: words(`
    Sharma Gupta Singh Singh Jamwal Jasrotia Manhas Charak Sambyal Slathia Bhau Katoch Pathania Chib Salaria Mahajan Dogra
    Bhagat Verma Thakur Parihar Rajput Langeh Samnotra`),
}

export const kashmiri: Community = {
  male: words(`
    Abdul_Ahad Abdul_Gani Abdul_Hamid Abdul_Majid Abdul_Rashid Aijaz Altaf Arif Ashiq Asif Bashir Bilal Farooq Fayaz
    Firdous Ghulam_Hassan Ghulam_Mohammad Ghulam_Nabi Ghulam_Qadir Ghulam_Rasool Hilal Imtiyaz Irfan Ishfaq Javid Junaid
    Khurshid Manzoor Mehraj Mohammad_Amin Mohammad_Ashraf Mohammad_Maqbool Mohammad_Shafi Mohammad_Sultan Mohammad_Yousuf
    Mudasir Mukhtar Mushtaq Muzaffar Nazir Nisar Parvaiz Rafiq Rayees Reyaz Sajad Shabir Showkat Suhail Tariq Waseem
    Yasir Zahoor`),
  female: words(`
    Aisha Asiya Asmat Bilkees Dilshada Fatima Fozia Gulshan Hafiza Haleema Hamida Haseena Humaira Insha Ishrat Jameela
    Jawahira Khalida Masooda Mehbooba Mehmooda Mubeena Munira Mymoona Naseema Nasreen Nayeema Nelofar Nighat Nusrat
    Parveena Rafiqa Rasheeda Raja Rehana Rifat Rubeena Ruqaya Saba Safiya Saima Sakina Saleema Shahida Shahzada Shameema
    Shugufta Sumaira Tahira Tasleema Yasmeena Zahida Zareena`),
  middleMale: words('Ahmad Ahmad Ahmad Hussain Ali'),
  middleFemale: words('Begum Jan Akhter Bano'),
  surnames: words(`
    Bhat Bhat Dar Dar Lone Lone Mir Wani Wani Rather Ganai Sheikh Malik Khan Shah Parray Najar Sofi Naik Reshi Pandit Dand
    Wagay Hajam Khanday Mattoo Teli Bhatt Shapoo Zargar Banday Itoo Magray Chopan Gojar Kumar Tantray`),
  forms: [
    [65, 'g m s'],
    [35, 'g s'],
  ],
}

export const ladakhi: Community = {
  male: words(`
    Tsering Stanzin Jigmet Rigzin Sonam Tashi Phuntsog Namgyal Dorjay Lobzang Nawang Skarma Konchok Thinlas Tundup Gyalson
    Chhering Punchok Sherab Tenzin Urgain Motup Angchuk Norboo`),
  female: words(`
    Diskit Padma Stanzin Tsering Dolkar Yangchan Rigzin Sonam Kunzes Deachen Chorol Lamo Zangmo Thinles Nilza Spalzes Skalzang
    Tashi Angmo Tsewang Jigmet Sherab`),
  surnames: words(
    'Dorjay Namgyal Angchuk Angmo Dolma Lamo Norboo Wangchuk Gyalpo Tashi Stobdan Murup Tundup Chosdon Phunchok Dolker Chonzom Wangdus Otsal Lhamo',
  ),
  forms: [[1, 'g s']],
}

export const kargili: Community = {
  ...kashmiri,
  surnames: words('Ali Hussain Khan Akhone Sheikh Balti Shah Mehdi Raza Abbas Rizvi Haidar'),
  forms: [
    [60, 'g s'],
    [40, 'g m'],
  ],
}
