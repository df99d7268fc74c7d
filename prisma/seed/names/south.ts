// Over 150 lines because it is lists of names.

import { Community, words } from './community'

const kannadaMale = words(`
  Ananda Anil Ashok Basavaraj Basappa Bhimappa Chandrashekar Channabasappa Chidananda Devaraj Doddappa Eshwar Fakirappa
  Ganesh Gangadhar Girish Gopal Govindappa Gurunath Hanumantha Harish Jagadish Jayaram Kallappa Kariyappa Keshava Krishna
  Krishnappa Kumar Lakshmana Lingaraju Lokesh Madhu Mahadevappa Mahantesh Mallappa Mallikarjun Manjunath Mohan Mudappa
  Nagaraj Nagendra Nanjundappa Narasimha Nataraj Ningappa Parameshwar Prakash Prabhakar Pradeep Praveen Purushotham
  Raghavendra Rajashekar Rajesh Raju Ramappa Ramesh Ravi Revanna Rudrappa Sadashiva Sangappa Satish Shankar Sharanappa
  Shashidhar Shivakumar Shivanna Shivappa Siddappa Siddaramappa Somashekar Srinivas Sudhakar Suresh Thimmappa Umesh
  Veerabhadra Veeranna Venkatesh Vijay Vinay Virupaksha Vishwanath Yallappa Yogesh`)
const kannadaFemale = words(`
  Akkamma Anasuya Anita Anuradha Annapurna Asha Bhagya Bharathi Bhavani Chandrakala Chaitra Deepa Devaki Gangamma Gayathri
  Geetha Gowramma Girija Hema Indira Jayalakshmi Jayamma Jyothi Kalavathi Kamala Kavitha Kavya Lakshmamma Lalitha Lakshmi
  Latha Leelavathi Mahadevi Mala Mamatha Manjula Meenakshi Nagarathna Nanda Nagamma Nirmala Padma Parvathi Parvathamma
  Poornima Pramila Prema Pushpa Radha Rajeshwari Ratna Rekha Renuka Roopa Rukmini Sarojamma Saraswathi Savitha Shailaja
  Shakuntala Shantha Sharadha Shashikala Shilpa Shobha Siddamma Sowmya Sudha Sujatha Suma Sumithra Sunanda Susheela
  Suvarna Triveni Uma Usha Vani Vasantha Veena Vijayalakshmi Vimala Yashoda`)

export const kannada: Community = {
  male: kannadaMale,
  female: kannadaFemale,
  surnames: words(`
    Gowda Gowda Gowda Hegde Shetty Shetty Rao Bhat Naik Naik Patil Patil Kulkarni Hiremath Hiremath Desai Angadi Hosamani
    Badiger Kumbar Kamble Madar Harijan Talwar Nayak Nayaka Poojary Poojary Kotian Acharya Urs Reddy Murthy Swamy Prasad
    Hugar Math Doddamani Biradar Biradar Pujar Kori Chalawadi Lamani Rathod Lambani Bangera`),
  forms: [
    [35, 'g s'],
    [25, 'g i'],
    [20, 'i. g'],
    [20, 'g i i'],
  ],
}

export const telugu: Community = {
  male: words(`
    Anjaneyulu Anjaiah Appa_Rao Bala_Krishna Bhaskar_Rao Brahmaiah Chandra_Sekhar Chinna_Rao Damodar Durga_Prasad
    Eswara_Rao Ganesh Gopala_Krishna Govinda_Rao Hanumantha_Rao Hari_Babu Hari_Krishna Jagadeesh Jagan_Mohan Janardhan
    Kishore Kondaiah Koteswara_Rao Krishna_Murthy Kumar_Swamy Lakshmi_Narayana Lokeswara_Rao Madhava_Rao Madhu Mallaiah
    Mallesh Mohan_Rao Murali_Krishna Nageswara_Rao Nagaraju Naga_Raju Narasimha_Rao Narasimhulu Narayana Naresh
    Prabhakar Prasad Prasada_Rao Praveen_Kumar Pullaiah Raghava_Rao Raja_Sekhar Rajesh Raju Rama_Krishna Rama_Rao
    Ramana Ramana_Rao Ramanjaneyulu Ramesh Rambabu Ranga_Rao Ravi_Kumar Ravinder Sambasiva_Rao Sanjeeva_Rao
    Satyanarayana Seshagiri_Rao Shankar Siva_Prasad Siva_Rao Sreenivasulu Srinivas Srinivasa_Rao Subba_Rao Subrahmanyam
    Sudhakar Suresh Suresh_Babu Surya_Prakash Swamy Tirupathi Tirumala_Rao Upender Uma_Maheswara_Rao Veera_Raju Venkaiah
    Venkata_Ramana Venkata_Rao Venkateswarlu Venkateswara_Rao Vijay_Kumar Vijaya_Bhaskar Yadagiri Yadaiah Yellaiah`),
  female: words(`
    Adi_Lakshmi Anasuya Anitha Annapurna Anuradha Aruna Aruna_Kumari Bharathi Bhagya_Lakshmi Bhavani Chandrakala
    Dhana_Lakshmi Durga Durga_Bhavani Esther_Rani Gayathri Gowri Hema_Latha Hymavathi Indira Jaya_Lakshmi Jayamma
    Jhansi_Rani Jyothi Kalavathi Kalpana Kameswari Kavitha Krishna_Kumari Krishnaveni Lakshmi Lakshmi_Devi Lalitha
    Latha Madhavi Mahalakshmi Mallika Manga Mangamma Manjula Mary_Kumari Nagamani Naga_Lakshmi Nagaratnam Nirmala
    Padma Padmaja Padmavathi Parvathi Prameela Pushpa Radha Radhika Rajani Rajeswari Rajyalakshmi Rama_Devi Rani
    Ratna_Kumari Renuka Roja_Rani Rupa Sailaja Sandhya Santha_Kumari Saraswathi Sarojini Satyavathi Savithri
    Siva_Parvathi Sobha_Rani Sridevi Srilatha Subbalakshmi Sudha_Rani Sujatha Sulochana Suneetha Surya_Kumari Susheela
    Swapna Swarna_Latha Swathi Tulasi Uma_Devi Usha_Rani Vara_Lakshmi Vasantha Venkata_Lakshmi Vijaya Vijaya_Lakshmi
    Vimala Yadamma Yellamma`),
  surnames: words(`
    Kolli Yerra Gudivada Pasupuleti Bandaru Chinthala Gunturu Kommineni Nalluri Koneru Yalamanchili Kotha Kota Karri Pilla
    Polisetty Mamidi Maddala Medisetti Nakka Bonthu Boddu Tadepalli Vemula Vadlamudi Velaga Thota Thumma Tammineni Sunkara
    Somu Sirigiri Seelam Ravuri Ramisetti Pothula Peddi Palla Padala Nuthalapati Namburi Mudunuri Muthyala Marri Majji
    Lingam Kurra Konda Kodali Katta Kalluri Kanchi Jonnalagadda Jakka Inturi Gorle Gollapalli Gaddam Gade Duvvuri Dasari
    Dasari Dandu Chilukuri Chennamsetty Challa Budida Boyina Bolla Bathula Banoth Banoth Azmeera Guguloth Bhukya Avula
    Atluri Arava Annam Alla Adapa Akula Gangula Goud Goud Reddy Reddy Reddy Yadav Mudiraj Naidu Choudary Rathod`),
  // The family's name comes first and is mostly an initial.
  forms: [
    [40, 's g'],
    [40, 'i. g'],
    [12, 'i. i. g'],
    [8, 'g s'],
  ],
}

export const tamil: Community = {
  male: words(`
    Anand Anbarasan Anbazhagan Annamalai Arivazhagan Arul Arumugam Arunachalam Ashok Balaji Balakrishnan Balamurugan
    Balasubramanian Baskaran Chandran Chandrasekaran Chellappan Chidambaram Chinnadurai Dhanasekaran Dhandapani
    Duraisamy Elango Elumalai Ganesan Gnanasekaran Gopalakrishnan Govindan Govindarajan Gunasekaran Ilangovan Jayakumar
    Jayaraman Jeganathan Kalaiselvan Kaliyaperumal Kannan Karthikeyan Karunakaran Kathiravan Krishnamoorthy Krishnan
    Kumar Kumaresan Loganathan Madasamy Mahalingam Manikandan Manivannan Manoharan Marimuthu Mathiyazhagan Mohan
    Murugan Murugesan Muthukumar Muthusamy Nagarajan Natarajan Palanisamy Palanivel Paneerselvam Paramasivam Perumal
    Ponnusamy Prabakaran Prabhu Prakash Radhakrishnan Raja Rajamanickam Rajasekaran Rajendran Rajkumar Ramachandran
    Ramalingam Ramasamy Ramesh Rathinam Ravi Ravichandran Sakthivel Sankar Saravanan Sathish Sekar Selvakumar Selvam
    Selvaraj Senthilkumar Senthilnathan Shanmugam Sivakumar Sivalingam Subramanian Sudhakar Sundaram Sundararajan Suresh
    Thangaraj Thangavel Thirumurugan Udayakumar Vadivel Velmurugan Velusamy Venkatachalam Venkatesan Vijayakumar
    Viswanathan Vinoth Yuvaraj`),
  female: words(`
    Abirami Alamelu Amirtham Amudha Anandhi Angammal Anitha Anjalai Anusuya Arulmozhi Banumathi Bhuvaneswari Chandra
    Chellammal Chitra Chithra Dhanalakshmi Devaki Devi Eswari Ezhilarasi Gandhimathi Gayathri Geetha Gomathi Gowri
    Hemalatha Indhumathi Indira Jaya Jayanthi Jayalakshmi Jeyanthi Jothi Kala Kalaiarasi Kalaiselvi Kalaivani Kalyani
    Kamala Kanchana Kanimozhi Karpagam Kasthuri Kavitha Kokila Krishnaveni Lakshmi Lalitha Latha Logeswari Maheswari
    Malarvizhi Malathi Mallika Manimegalai Manonmani Mariammal Meena Meenakshi Mohana Muthulakshmi Nagalakshmi
    Nagammal Nirmala Nithya Padma Padmavathi Pandiammal Parameswari Parvathi Ponni Poongodi Poongothai Premalatha Priya
    Punitha Pushpa Radha Rajalakshmi Rajeswari Ramani Ranjitham Revathi Rukmani Saraswathi Sarojini Saratha Sasikala
    Sathya Selvarani Selvi Senthamarai Shanthi Sivagami Sivakami Sudha Suganthi Sumathi Sundari Susila Tamilarasi
    Tamilselvi Thangam Thenmozhi Thilagavathi Umamaheswari Usha Uma Valarmathi Valli Vasantha Vasanthi Vennila Vijaya
    Vijayalakshmi Yamuna Yasodha`),
  surnames: words('Iyer Pillai Nadar Thevar Gounder Mudaliar Chettiar'),
  // No surname: the initials are of the father's name and of the village.
  forms: [
    [50, 'i. g'],
    [25, 'i. i. g'],
    [12, 'g i'],
    [13, 'g f'],
  ],
}

export const malayali: Community = {
  male: words(`
    Abhilash Ajayan Ajith Ajithkumar Anil Anilkumar Anoop Aravindakshan Arun Ashokan Babu Baiju Balakrishnan Balan Bijoy
    Biju Binoy Chandran Dileep Dinesan Gireesh Gopalakrishnan Gopinathan Haridas Harikumar Harish Jayachandran Jayakumar
    Jayaprakash Jayan Kannan Karunakaran Krishnadas Krishnakumar Krishnankutty Kunhiraman Madhavan Madhu Madhusoodanan
    Manoj Mohanan Mohandas Murali Muraleedharan Narayanan Nandakumar Pradeep Prakashan Prasad Prasanth Praveen Premkumar
    Raghavan Raghu Rajagopalan Rajan Rajeev Rajendran Rajesh Ramachandran Ramesan Ramesh Ranjith Ratheesh Raveendran
    Sabu Sajeev Sajith Sanal Sandeep Santhosh Saseendran Sasi Sasidharan Satheesan Shaji Shibu Shijith Sivadasan
    Sivankutty Sreejith Sreekumar Subash Sudhakaran Sudheer Sugathan Suku Sunil Surendran Suresh Unnikrishnan Vasu
    Vasudevan Venugopal Vijayan Vijayakumar Vinod Vipin Viswanathan`),
  female: words(`
    Ajitha Ambika Ambili Amrutha Anila Anitha Anjana Anju Aswathy Beena Bhavani Bindu Chandrika Chithra Deepa Devaki Divya
    Geetha Girija Indira Indu Jalaja Jayasree Jayanthi Jisha Kala Kamala Karthika Kavitha Komalam Kumari Lalitha Latha
    Leela Leena Lekha Lathika Lissy Madhavi Maya Meera Mini Molly Nalini Nisha Omana Padmavathy Padmini Parvathy
    Ponnamma Prabha Prameela Prasanna Preetha Priya Pushpa Radha Radhamani Rajamma Rajani Rajasree Rani Reena Rejitha
    Rekha Remya Remadevi Resmi Rugmini Sandhya Saraswathy Saritha Saraladevi Sathi Savithri Seena Seema Shailaja Sheeba
    Sheeja Sheela Shiny Shobha Shyamala Sindhu Smitha Sobhana Sreedevi Sreeja Sreekala Sreelatha Subhadra Sudha Suja
    Sujatha Sulochana Suma Sumathi Sunitha Suseela Swapna Syamala Thankamani Thankamma Usha Valsala Vanaja Vasantha
    Vijayamma Vijayakumari Vimala`),
  surnames: words(
    'Nair Nair Nair Nair Menon Menon Pillai Pillai Kurup Panicker Warrier Nambiar Nambiar Namboothiri Kaimal Marar Poduval Thampi Varma Achari',
  ),
  forms: [
    [35, 'g i i'],
    [20, 'g i'],
    [20, 'i. g'],
    [25, 'g s'],
  ],
}

export const syrianChristian: Community = {
  male: words(`
    Abraham Alex Alexander Antony Babu Benny Bijoy Biju Binu Chacko Cherian Cyriac Davis Eapen Eldho Francis George Jacob James
    Jaison Jijo Jimmy Jins Jobin Joby Johnson Johny Jojo Jolly Jomon Jose Joseph Joshy Joy Kurian Kuruvila Lijo Lukose Mathai
    Mathew Mathews Ninan Paul Paulose Philip Reji Roy Saji Sabu Sebastian Shaji Shibu Sibi Simon Siby Sojan Sunny Thomas
    Thomaskutty Tomy Varghese Varkey Vincent Wilson Xavier`),
  female: words(`
    Alice Aleyamma Ancy Anna Annamma Annie Beena Bency Bindu Bincy Celine Daisy Elizabeth Elsy Gracy Jancy Jessy Jincy Jiji
    Jolly Jaya Leelamma Lincy Lissy Lizy Lovely Lucy Manju Marykutty Mary Mercy Mini Minimol Molly Nancy Neethu Omana Princy
    Raichel Reena Rosamma Rosily Roslin Saramma Sherly Shiny Sheela Shyni Sicily Silvy Sini Sosamma Susamma Susan Suja
    Thankamma Treesa Valsamma`),
  surnames: words(
    'Thomas Joseph Mathew George Varghese Jacob Abraham Chacko Kurian John Philip Antony Paul Cherian Sebastian Joy Scaria Augustine Ouseph Mani Kurien Zachariah',
  ),
  forms: [
    [50, 'g s'],
    [30, 'g i i'],
    [20, 'g f'],
  ],
}
