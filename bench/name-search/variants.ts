// Over 150 lines because it is a list: how the names of each region are also spelt, collected by hand.

/**
 * A word as registers have it, and other spellings of it that people use, by region. Written down by hand, from how names
 * are spelt on signboards, rolls and forms; not derived from the rules by which a search folds words.
 */
export const variantsByRegion: Record<string, string> = {
  north: `
    Lakshmi: Laxmi Lakshmee Laksmi Luxmi
    Sita: Seeta Sitaa Seetha
    Geeta: Gita Geetha Gitaa
    Sunita: Suneeta Sunitha Sunita
    Sangeeta: Sangita Sangeetha Sungeeta
    Meera: Mira Meeraa Mirra
    Seema: Sima Sheema
    Leela: Lila Leelaa
    Neelam: Nilam Neelum
    Poonam: Punam Poonum
    Pooja: Puja Poojaa
    Preeti: Priti Preethi Preety Prity
    Jyoti: Jyothi Joti Jyoti Jyotee
    Shweta: Sweta Shwetha Swetha
    Swati: Swathi Swaati Svati
    Savita: Savitha Sabita Saveeta
    Kavita: Kavitha Kabita Kaveeta
    Sushila: Susheela Sushilaa Shushila
    Urmila: Urmilla Oormila
    Archana: Archna Archanaa
    Rachna: Rachana Racchna
    Sadhna: Sadhana Sadhnaa
    Vandana: Vandna Bandana Wandana
    Bhawna: Bhavna Bhawana Bhavana
    Mamta: Mamata Mumta
    Kamla: Kamala Kamlaa
    Vimla: Vimala Bimla Wimla
    Khushboo: Khusboo Khushbu Khusbu
    Meenakshi: Minakshi Meenaxi Minaxi
    Nirmala: Nirmla Neermala
    Ramesh: Rames Rameesh Ramesha
    Rajesh: Rajes Raajesh Rajeesh
    Mukesh: Mukes Mukeesh
    Suresh: Sures Sureesh
    Dinesh: Deenesh Dines
    Rakesh: Rakes Raakesh
    Mahesh: Mahes Maheesh
    Naresh: Nares Nareesh
    Yogendra: Jogendra Yogender Yogindra
    Jitendra: Jitender Jeetendra Jitendar
    Surendra: Surender Surindra Surendar
    Narendra: Narender Narinder Narendar
    Mahendra: Mahender Mohinder Mahendar
    Rajendra: Rajender Rajinder Rajindra
    Virendra: Virender Veerendra Birendra
    Devendra: Devender Davinder Debendra
    Dharmendra: Dharmender Dharmindra
    Ravindra: Ravinder Rabindra Raveendra
    Satyendra: Satyender Satendra
    Shailendra: Sailendra Shailender
    Deepak: Dipak Deepakk Dipakk
    Sandeep: Sandip Sundeep Sandeepp
    Pradeep: Pradip Pardeep Prdeep
    Kuldeep: Kuldip Kuldeepp
    Sanjeev: Sanjiv Sanjeeb Sanjib
    Rajiv: Rajeev Rajeeb Rajib
    Praveen: Pravin Parveen Prabin
    Neeraj: Niraj Neeraaj
    Manoj: Manooj Monoj
    Vinod: Binod Vinood Winod
    Vikas: Bikas Vikash Bikash
    Vivek: Bibek Viveck Wivek
    Vijay: Bijay Vijai Wijay
    Vishal: Bishal Vishaal Visal
    Saurabh: Sourabh Sourav Saurav
    Gaurav: Gourav Gaurabh Gourabh
    Krishna: Krushna Krisna Krishnaa
    Lokesh: Lokes Lokeesh
    Ashutosh: Asutosh Ashutos
    Akhilesh: Akhiles Akilesh
    Brijesh: Brajesh Brijes Vrijesh
    Pankaj: Punkaj Pankaz
    Sachin: Sacheen Sachhin
    Chaudhary: Choudhary Chowdhury Chaudhari Choudhry
    Choudhary: Chaudhary Chowdhary Chaudhri
    Pandey: Pande Pandeya Panday
    Dubey: Dube Dubay Doobey
    Tiwari: Tiwary Tewari Tivari
    Mishra: Misra Mishraa Misraa
    Srivastava: Shrivastava Srivastav Shrivastav
    Upadhyay: Upadhyaya Upadhaya Updhyay
    Dwivedi: Dvivedi Duivedi Dwiwedi
    Chaturvedi: Chaturwedi Chaturbedi
    Tripathi: Tripathy Tripati
    Shukla: Sukla Shuklaa
    Agrawal: Agarwal Aggarwal Agarwala
    Jaiswal: Jayaswal Jayswal Jaisval
    Saxena: Saksena Sakshena
    Vishwakarma: Viswakarma Bishwakarma Vishvakarma
    Kushwaha: Kuswaha Kushvaha Kushawaha
    Prajapati: Prajapathi Parjapati
    Chauhan: Chouhan Chohan Chavhan
    Yadav: Jadav Yadava Yaduv
    Verma: Varma Burma Vermaa
    Sharma: Sarma Shurma Sharmaa
    Gautam: Goutam Gowtam Gautham
    Maurya: Mourya Morya
    Paswan: Paswaan Pasvan
    Thakur: Thakoor Takur Thakkur
    Bhadauria: Bhadoria Bhadouria Bhadauriya
    Shekhawat: Shekhavat Sekhawat Shekhawath
    Bishnoi: Vishnoi Bisnoi
    Jha: Jhaa
    Bisht: Bist Visht
    Nautiyal: Nautial Notiyal
    Sikandar: Sikander Shikandar
  `,
  muslim: `
    Mohd: Mohammad Mohammed Md Muhammad
    Mohammad: Mohd Mohammed Muhammad Mohamad
    Md: Mohd Mohammad Mohammed
    Mohammed: Mohd Mohammad Muhammad
    Muhammed: Mohammed Muhammad Mohamed
    Sk: Sheikh Shaikh Sekh
    Sheikh: Shaikh Sk Shekh
    Shaikh: Sheikh Shaik Sekh
    Shaik: Shaikh Sheik Sheikh
    Syed: Sayed Saiyed Sayyed
    Ansari: Anshari Ansaree Ansary
    Qureshi: Kureshi Quraishi Qureshy
    Siddiqui: Siddiqi Siddique Sidiqui
    Pathan: Pathaan Patan
    Hussain: Husain Hossain Hussein
    Hossain: Hussain Hosain Hosen
    Rahaman: Rahman Rehman Rahmaan
    Khatoon: Khatun Khaton Khatoun
    Khatun: Khatoon Khatoun
    Begum: Begam Begom Beghum
    Parveen: Parvin Perveen Parween
    Ayesha: Aisha Aysha Ayisha
    Fatima: Fatema Phatima Fathima
    Yasmeen: Yasmin Yasmine Jasmin
    Zainab: Zainub Jainab Zaynab
    Shabana: Sabana Shabaana
    Rizwana: Rijwana Rizvana
    Zarina: Zareena Jarina
    Nasreen: Nasrin Nasreena
    Naseema: Nasima Nashima
    Sameena: Samina Shamina
    Najma: Nazma Najmaa
    Shahida: Sahida Shaheda
    Imtiyaz: Imtiaz Imtiyaj
    Riyaz: Riaz Reyaz Riyaj
    Javed: Jawed Javaid Jabed
    Saleem: Salim Selim
    Waseem: Wasim Vasim Wasiim
    Nadeem: Nadim Nadeam
    Naseem: Nasim Nashim
    Kaleem: Kalim Kaliim
    Firoz: Feroz Firoj Firoze
    Parvez: Parwez Pervez Parvej
    Yusuf: Yousuf Yusuff Eusuf
    Zakir: Jakir Zakeer Zaakir
    Zubair: Jubair Zubayr Zuber
    Shakeel: Shakil Sakil
    Farooq: Faruk Farook Faruq
    Iqbal: Ikbal Iqbaal Ekbal
    Ibrahim: Ebrahim Ibraheem Ibrahem
    Ismail: Ismayil Esmail Ishmail
    Aftab: Aaftab Aphtab
    Mansoor: Mansur Manzoor
    Khurshid: Khursheed Khurshed Kurshid
    Usman: Osman Usmaan
    Mustafa: Mostafa Mustapha Musthafa
  `,
  east: `
    Banerjee: Banerji Bannerjee Banarjee
    Mukherjee: Mukherji Mookerjee Mukharjee
    Chatterjee: Chatterji Chaterjee Chattarjee
    Bhattacharya: Bhattacharjee Bhattacharyya Bhattachariya
    Chakraborty: Chakrabarty Chakravorty Chakrabarti
    Mondal: Mandal Mondol Mandol
    Ghosh: Ghose Gosh Ghos
    Sarkar: Sarker Sircar Sharkar
    Majumdar: Mazumdar Majumder Mazumder
    Halder: Haldar Hulder
    Biswas: Viswas Bishwas Bisvas
    Dutta: Datta Dutt Duttah
    Ganguly: Ganguli Gangopadhyay Gangooly
    Adhikari: Adhikary Adhikaree
    Biswajit: Viswajit Bishwajit Biswajeet
    Subrata: Suvrata Subroto Subratta
    Sourav: Saurav Sourabh
    Susmita: Sushmita Susmitha
    Madhumita: Madhumitha Modhumita
    Mousumi: Mausumi Moushumi
    Debabrata: Devabrata Debobrata
    Debasish: Debashish Debasis Devasish
    Koushik: Kaushik Kousik
    Prasenjit: Prosenjit Prasenjeet
    Partha: Parta Parthaa
    Sanchita: Sanchitha Shanchita
    Sahoo: Sahu Saho Sahoo
    Behera: Behra Bahera Behara
    Mohapatra: Mahapatra Mohapatro
    Mohanty: Mohanti Mahanty Mohantee
    Pattanaik: Patnaik Pattnaik Pattanayak
    Nayak: Naik Nayek Nayaka
    Pradhan: Pradan Prodhan
    Satapathy: Satpathy Satapathi Satpati
    Swain: Swayin Swaine
    Mallick: Malik Mallik Mullick
    Harekrushna: Harekrishna Harekrusna
    Bijaylaxmi: Bijayalaxmi Vijayalaxmi
    Baruah: Barua Borua Barooah
    Gogoi: Gogoy Gagoi
    Hazarika: Hajarika Hazorika
    Kalita: Kolita Kalitha
    Saikia: Saikiya Sikia
    Choudhury: Chowdhury Chaudhury Choudhuri
    Talukdar: Talukder Taluqdar
    Hembrom: Hembram Hembrum
    Murmu: Moormu Murmoo
    Marandi: Marandy Maraandi
    Basumatary: Basumatari Bosumatary
    Brahma: Brama Bramha
    Lyngdoh: Lingdoh Lyngdo
    Laishram: Laisram Laishrom
    Ningthoujam: Ningthaujam Ningthoujom
  `,
  south: `
    Venkatesh: Venkates Venkatesha Venkatesh
    Venkatesan: Venkateshan Vengatesan Venkatesen
    Subramanian: Subramaniam Subramanyan Subramanian
    Balasubramanian: Balasubramaniam Balasubramanyan
    Krishnamoorthy: Krishnamurthy Krishnamurthi Krishnamurti
    Murugan: Murugun Muruhan
    Murugesan: Murugeshan Murugaesan
    Karthikeyan: Kartikeyan Karthikeyen Karthikaeyan
    Senthilkumar: Senthilkumaar Sentilkumar Senthilcumar
    Selvam: Selwam Chelvam
    Shanmugam: Sanmugam Shanmugham Shunmugam
    Palanisamy: Palaniswamy Palanisami Palaniswami
    Ramasamy: Ramaswamy Ramasami Ramaswami
    Arumugam: Arumugham Aarumugam
    Anbazhagan: Anbalagan Anbazagan Anbhazhagan
    Kanimozhi: Kanimoli Kanimozi
    Thamarai: Tamarai Thaamarai
    Saravanan: Sarvanan Saravanun Charavanan
    Rajalakshmi: Rajalaxmi Rajlakshmi Rajalakshmy
    Vijayalakshmi: Vijayalaxmi Vijaylakshmi Vijayalakshmy
    Muthulakshmi: Muthulaxmi Mutulakshmi
    Jayalakshmi: Jayalaxmi Jaylakshmi
    Parvathi: Parvati Parvathy Paarvathi
    Saraswathi: Saraswati Saraswathy Sarasvathi
    Revathi: Revati Revathy Rewathi
    Gayathri: Gayatri Gayathry Gaayathri
    Sumathi: Sumati Sumathy
    Malathi: Malati Malathy
    Vasanthi: Vasanti Vasanthy
    Jayanthi: Jayanti Jayanthy Jeyanthi
    Maheswari: Maheshwari Mageswari Maheswary
    Rajeswari: Rajeshwari Rajeswary Rajeshwary
    Bhuvaneswari: Bhuvaneshwari Buvaneswari Bhuwaneswari
    Geetha: Gita Geeta Githa
    Chithra: Chitra Chittra Chitraa
    Kavitha: Kavita Kavithaa Kavida
    Latha: Lata Lathaa
    Anitha: Anita Aneetha
    Lalitha: Lalita Lalithaa
    Shanthi: Santhi Shanti Shanthy
    Pushpa: Puspa Puspha
    Reddy: Reddi Redy Reddey
    Naidu: Nayudu Naydu Naidoo
    Choudary: Chowdary Chaudhary Choudhary
    Gowda: Gouda Gauda Gowdaa
    Hegde: Hegade Hegday
    Shetty: Shetti Setty Shettey
    Nair: Nayar Nayyar Naiyar
    Pillai: Pillay Pilla Pillei
    Menon: Menen Mennon
    Namboothiri: Namboodiri Nambudiri Namboothiry
    Panicker: Panikkar Paniker Panickar
    Warrier: Warrior Variar Varier
    Kurup: Kurupp Kuroop
    Sreedevi: Sridevi Shreedevi Shridevi
    Sreekumar: Srikumar Shreekumar
    Sreelatha: Srilatha Sreelata
    Unnikrishnan: Unnikrishnen Unikrishnan
    Aravindakshan: Aravindaxan Aravindaakshan
    Muraleedharan: Muralidharan Muralidaran
    Sasidharan: Shashidharan Sasidaran
    Mathew: Mathews Mathai Matthew
    Varghese: Vargese Verghese Varghees
    Kurian: Kurien Kuriyan
    Cherian: Cheriyan Cheryan
    Philip: Phillip Filip Philipp
    Sebastian: Sebastyan Sabastian
    Thomas: Tomas Thomaas
    Srinivas: Shrinivas Srinivass Sreenivas
    Nagaraj: Nagraj Nagaraju
    Manjunath: Manjunatha Manjunat
    Basavaraj: Basavaraju Baswaraj
    Mallikarjun: Mallikarjuna Malikarjun
    Satyanarayana: Sathyanarayana Satyanarayan
    Venkateswarlu: Venkateshwarlu Venkateswarulu
  `,
  west: `
    Patel: Patell Pattel Patail
    Desai: Dessai Deshai Desaai
    Trivedi: Triwedi Threvedi
    Joshi: Joshee Josi Jyoshi
    Parmar: Parmaar Permar
    Solanki: Solankee Sholanki
    Rathod: Rathore Rathaud
    Vaghela: Waghela Baghela Vaghelaa
    Jadeja: Jadejaa Zadeja
    Chaudhari: Chaudhary Choudhari Choudhary
    Prajapati: Prajapatee Prajapaty
    Dnyaneshwar: Gyaneshwar Dnyaneshvar
    Dattatray: Dattatraya Datatray Dattatrey
    Shivaji: Sivaji Shiwaji
    Laxman: Lakshman Laxmann Lakshaman
    Vitthal: Vithal Vittal Viththal
    Ramchandra: Ramachandra Ramchander
    Vishwanath: Viswanath Vishvanath Bishwanath
    Shrikant: Srikant Shreekant Srikanth
    Suryakant: Suryakanth Suryakaant
    Chandrakant: Chandrakanth Chandrakaant
    Yashwant: Yeshwant Yashvant Yashwanth
    Pandurang: Panduranga Panduraang
    Deshmukh: Desmukh Deshmuk
    Kulkarni: Kulkarny Kulakarni
    Deshpande: Despande Deshpandey
    Gaikwad: Gaekwad Gayakwad Gaykwad
    Jadhav: Jadav Jadhaw Yadhav
    Pawar: Powar Pavar Panwar
    Shinde: Sinde Shindey
    Bhosale: Bhosle Bhonsle Bosale
    Chavan: Chavhan Chawan Chauhan
    Sawant: Savant Sawanth
    Waghmare: Vaghmare Waghmaare
    Thakare: Thakre Thackeray Thakray
    Vaishali: Waishali Vaisali Vaishaly
    Jayashri: Jayashree Jayshree Jaishri
    Rajashri: Rajashree Rajshree Rajasri
    Ashwini: Aswini Ashvini Asvini
    Fernandes: Fernandez Fernandis Phernandes
    Dsouza: D'Souza DSousa D'Sousa
    Rodrigues: Rodriguez Rodrigs
    Pereira: Perera Pereera Pareira
    Gomes: Gomez Gomees
    Naik: Nayak Naique Nayk
    Kamat: Kamath Kaamat
    Shenoy: Shenoi Senoy
  `,
  punjab: `
    Gurpreet: Gurprit Gurpret Gurpreeth
    Harpreet: Harprit Harpret
    Manpreet: Manprit Manpret
    Jaspreet: Jasprit Jaspret
    Kulwinder: Kulvinder Kulwindar
    Jaswinder: Jasvinder Jaswindar
    Balwinder: Balvinder Balwindar
    Sukhwinder: Sukhvinder Sukwinder
    Gurdeep: Gurdip Gurdiip
    Amarjit: Amarjeet Amerjit
    Baljit: Baljeet Balajit
    Surjit: Surjeet Surajit
    Ranjit: Ranjeet Runjit
    Dhillon: Dhilon Dillon
    Sidhu: Siddhu Sidu
    Sandhu: Sandu Sindhu
    Grewal: Garewal Greval
    Gill: Gil
    Brar: Barar Braar
    Bhat: Bhatt Butt Bhatta
    Lone: Loan Loane
    Wani: Vani Waani
    Dar: Darr Daar
    Mir: Meer
    Tsering: Tsiring Chering Tshering
    Dorjay: Dorje Dorjey
    Stanzin: Stanjin Stanzen
  `,
}

/** A word and one way of spelling it otherwise. */
export interface Variant {
  region: string
  word: string
  spelling: string
}

export function readVariants(): Variant[] {
  return Object.entries(variantsByRegion).flatMap(([region, text]) =>
    text
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [word = '', spellings = ''] = line.trim().split(': ')
        return spellings
          .split(/\s+/)
          .filter((spelling) => spelling !== word)
          .map((spelling) => ({ region, word, spelling }))
      }),
  )
}
