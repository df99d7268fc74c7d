import { Community, words } from './community'

export const bengali: Community = {
  male: words(`
    Abhijit Amal Amitabha Anirban Anup Aparesh Arindam Arup Asim Ashis Avijit Basudeb Bikash Bimal Biplab Biswajit
    Chandan Chiranjit Debabrata Debasish Dilip Dipak Dipankar Gautam Gopal Goutam Indranil Jayanta Joydeb Kalyan Kanai
    Kartik Koushik Krishnendu Madhab Malay Manas Manik Mrinal Nabin Nilanjan Nimai Nirmal Palash Parimal Partha Pradip
    Pranab Prasanta Prasenjit Prabir Rabindra Rajib Ranjit Ratan Sagar Samir Samiran Sandip Sanjib Santanu Saumen
    Shyamal Sisir Snehasis Somnath Soumitra Subhas Subhankar Subrata Sudip Sujit Sukanta Sukumar Suman Supriya Surajit
    Susanta Swapan Tapan Tapas Tarak Tushar Uttam`),
  female: words(`
    Ajanta Aloka Anamika Anindita Anjana Aparna Arpita Bandana Barnali Basanti Bina Bula Chaitali Chandana Chhanda Debjani
    Dipali Dipa Gargi Gita Gopa Indrani Jaba Jharna Jhuma Kabita Kakali Kalpana Karabi Keya Krishna Lipika Madhumita
    Mala Malabika Mamata Manju Mausumi Minati Mita Mitali Moumita Mousumi Namita Nandita Nibedita Nilima Nupur Papiya
    Paramita Parbati Piyali Pratima Priyanka Purnima Rakhi Ratna Rina Rituparna Ruma Rumpa Sabita Sanchita Sandhya
    Sarbani Sarmistha Shampa Shila Shukla Sikha Sima Sipra Soma Sraboni Subhra Suchitra Sujata Sukla Sulekha Suparna
    Susmita Sutapa Swapna Tanusree Tapati Tripti Tumpa Uma`),
  middleMale: words('Kumar Kumar Chandra Nath Kanti Ranjan'),
  middleFemale: words('Rani Rani Bala'),
  surnames: words(`
    Das Das Das Mondal Mondal Mondal Ghosh Ghosh Roy Roy Sarkar Sarkar Biswas Bose Banerjee Mukherjee Chatterjee
    Bhattacharya Chakraborty Dutta Dey Dey Paul Saha Saha Sen Nandi Kundu Majumdar Halder Barman Barman Maity Jana Bera
    Pramanik Naskar Mahato Samanta Manna Pal Adhikari Ganguly Sinha Karmakar Debnath Mitra Guha Hazra Patra Bag Mandal
    Dhara Santra Bhowmik Malakar Sutradhar Bairagi Khan Mahata`),
  forms: [
    [65, 'g s'],
    [35, 'g m s'],
  ],
}

export const odia: Community = {
  male: words(`
    Akshaya Amulya Anadi Ananta Arakhita Arun Ashok Babaji Bansidhar Basanta Benudhar Bhabani Bhagaban Bibhuti Bichitra
    Bijay Bikash Bipin Biranchi Biswanath Brundaban Chakradhar Chittaranjan Debendra Dhaneswar Dibakar Dillip Dinabandhu
    Gadadhar Gangadhar Gopinath Gouranga Govinda Hadibandhu Harekrushna Jagannath Jayanta Jitendra Kailash Kalandi
    Kishore Krushna Lingaraj Madhusudan Mahendra Manoranjan Mihir Narayan Natabara Niranjan Nityananda Pabitra Prabhakar
    Pradeep Prafulla Pramod Prasanna Pratap Purna Rabindra Raghunath Rajkishore Ramakanta Ranjan Rashmi Sanjib Sarat
    Satyabrata Saroj Sasanka Siba Sisir Subash Sudarshan Surendra Sushanta Trilochan Trinath Upendra Umakanta`),
  female: words(`
    Anjali Annapurna Arati Archana Banita Basanti Bharati Bidyut Bijayalaxmi Binodini Chandini Damayanti Debaki Gitanjali
    Gouri Haripriya Ipsita Itishree Jayanti Jharana Jyotsna Kabita Kalyani Kamala Kuntala Lalita Laxmipriya Madhusmita
    Mamata Mandakini Manorama Minati Mita Nalini Namita Nibedita Nirupama Padmini Parbati Pramila Pratima Prativa Priyambada
    Puspalata Rajashree Ranjita Rashmita Rasmita Reena Rojalin Sabita Sailabala Sandhyarani Sanjukta Santilata Sarojini
    Sasmita Sabitri Snehalata Sobhagini Subhadra Subhashree Suchismita Sujata Sukanti Sumitra Sunita Susama Swarnalata
    Tanuja Tilottama Urmila`),
  middleMale: words('Kumar Kumar Kumar Chandra Charan Narayan Prasad Ranjan Mohan'),
  middleFemale: words('Kumari Rani Manjari Devi Priyadarshini'),
  surnames: words(`
    Sahoo Sahoo Sahoo Behera Behera Pradhan Pradhan Nayak Nayak Das Das Jena Swain Mohanty Mohanty Panda Panda Mishra
    Patra Rout Rout Barik Sethi Sethy Mallick Dash Mohapatra Parida Biswal Samal Sahu Majhi Majhi Naik Bhoi Khuntia
    Pattanaik Satapathy Tripathy Tudu Hansda Bag Mahanta Mahakud Muduli Gouda Padhi Senapati Kar Rath Sabar Meher
    Suna Bisoi Dalai Nanda Acharya`),
  forms: [
    [55, 'g m s'],
    [45, 'g s'],
  ],
}

export const adivasi: Community = {
  male: words(`
    Birsa Budhram Budhu Bandhan Bishu Chamra Charwa Chunu Daniel David Dukhu Etwa Fagu Ghasi Jairam Johan Jadu Karma
    Karam Kanhu Kunwar Lakhan Lakhiram Lalu Lobin Mangal Mangra Manoj Marang Mathias Nathan Niral Paulus Phulchand
    Patras Prem Ramdas Raghu Rupai Sagram Salkhan Samuel Sanika Shibu Sido Sikandar Simon Sitaram Somra Sukhdeo Sukhlal
    Sunil Surja Thakur Tarun Turam Vijay Victor`),
  female: words(`
    Anjela Asrita Balmuni Basanti Birsi Budhni Champa Chandmuni Dulari Elisaba Etwari Fulmani Gangi Hanna Hiramuni Jasinta
    Jauni Jhano Karuna Kapra Lakhimuni Lalmuni Lili Maina Malho Mangri Mariam Mukta Nilima Parwati Phulmani Phulo Pramila
    Rani Ratni Salgi Salomi Sanjhali Saraswati Shanti Somari Somwari Sugi Sukurmuni Sumi Sunita Susana Teresa Tila`),
  surnames: words(`
    Murmu Murmu Hembrom Hembrom Soren Soren Tudu Tudu Hansda Marandi Marandi Kisku Baskey Besra Munda Munda Munda Oraon Oraon
    Kujur Lakra Ekka Ekka Toppo Toppo Minz Kerketta Xalxo Tirkey Tirkey Bara Bhengra Purty Tiu Sinku Ho Bodra Gagrai
    Surin Soy Hasda Barla Topno Horo Kandulna`),
  forms: [[1, 'g s']],
}

export const gondi: Community = {
  ...adivasi,
  surnames: words(`
    Netam Markam Uikey Dhurve Maravi Maravi Paraste Tekam Tekam Kunjam Kunjam Poyam Madavi Mandavi Mandavi Kawasi Podiyam
    Sodi Karam Usendi Korram Nag Kashyap Baghel Sori Kumeti Vatti Marskole Sirsam Salam Karpe Dhruve Katlam`),
}
