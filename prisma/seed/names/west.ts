import { Community, words } from './community'

const gujaratiMale = words(`
  Alpesh Amrut Arvind Ashok Ashvin Bharat Bhavesh Bhupat Bipin Chandrakant Chetan Chirag Dahya Dharmesh Dilip Dinesh
  Dipak Ganpat Ghanshyam Girish Govind Hardik Haresh Hasmukh Hitesh Jagdish Jayanti Jayesh Jignesh Jitendra Kalpesh
  Kamlesh Kanti Ketan Kirit Kishor Lalji Magan Mahendra Mahesh Manish Mansukh Mehul Mukesh Nanji Narendra Natvar
  Nilesh Paresh Pravin Rajesh Rajnikant Ramesh Ranchhod Rasik Ratilal Sanjay Shailesh Suresh Thakor Umesh Vallabh
  Vijay Vinod Vipul Vishnu Vitthal Yogesh`)
const gujaratiFemale = words(`
  Alka Ansuya Aruna Asha Bhanu Bharati Bhavna Chandrika Chetna Daksha Dharmishtha Dipika Gauri Geeta Hansa Heena Hetal
  Ila Jagruti Jaya Jignasha Jyotsna Kailas Kalpana Kamla Kanchan Kapila Kokila Komal Kusum Lata Lila Madhu Manisha
  Manjula Mina Minaxi Nayna Neeta Nirmala Pallavi Parul Pinal Pooja Pragna Pushpa Ramila Ranjan Rekha Rita Sangita
  Savita Shanta Shilpa Sita Sonal Sudha Sumitra Tara Trupti Urmila Usha Varsha Vasanti Vidya`)
const marathiMale = words(`
  Abhijit Ajay Ajit Amol Anand Anil Ankush Appasaheb Arun Ashok Avinash Babasaheb Balasaheb Balaji Bhagwan Bhaskar
  Bhausaheb Chandrakant Dadasaheb Dattatray Deepak Dilip Dnyaneshwar Eknath Ganesh Ganpat Gorakh Govind Hanumant
  Jalindar Kailas Kishor Kundlik Laxman Madhukar Mahadev Mahesh Mangesh Maruti Milind Mohan Nagesh Namdev Nandkumar
  Narayan Nilesh Nitin Pandurang Pradip Prakash Pramod Prashant Rahul Rajendra Ramchandra Ramdas Ravindra Sachin
  Sambhaji Sandip Sanjay Santosh Shankar Sharad Shivaji Shrikant Subhash Sudhakar Sunil Suryakant Tanaji Tukaram
  Uttam Vasant Vijay Vilas Vinayak Vishnu Vishwanath Vitthal Yashwant Yogesh`)
const marathiFemale = words(`
  Aasha Alka Anita Anjali Aparna Archana Aruna Ashwini Asmita Bharati Chhaya Deepali Gauri Geeta Godavari Hirabai Jayashri
  Jyoti Kalpana Kamal Kavita Kusum Lalita Lata Laxmi Madhuri Maya Mangal Manisha Meena Mohini Nanda Neeta Nirmala
  Padma Pallavi Pratibha Pooja Pushpa Rajashri Ranjana Rekha Rohini Rupali Sadhana Sandhya Sangita Sarika Savita Seema
  Shailaja Shalan Shobha Shital Sindhu Smita Snehal Sujata Suman Sunanda Sunita Surekha Sushma Suvarna Swati Tai Ujwala
  Usha Vaishali Vandana Varsha Vidya Vimal Yogita`)

export const gujarati: Community = {
  male: gujaratiMale,
  female: gujaratiFemale,
  surnames: words(`
    Patel Patel Patel Patel Shah Solanki Parmar Parmar Chauhan Rathod Makwana Vaghela Chaudhari Desai Trivedi Dave Joshi
    Mehta Pandya Bhatt Prajapati Thakor Thakor Vasava Gamit Rathwa Baria Damor Zala Jadeja Gohil Rabari Bharwad Panchal
    Suthar Darji Raval Vyas Mistry Modi Vala Koli Dabhi Chavda Bhil Kachhadiya Savaliya`),
  forms: [
    [70, 'gbhai fbhai s'],
    [20, 'g s'],
    [10, 'gkumar fbhai s'],
  ],
  femaleForms: [
    [75, 'gben fbhai s'],
    [25, 'gben s'],
  ],
}

const marathiSurnames = words(`
  Patil Patil Patil Jadhav Jadhav Pawar Pawar Shinde Shinde Gaikwad Kale More More Deshmukh Kulkarni Joshi Chavan Chavan
  Kamble Kamble Salunkhe Sawant Mane Bhosale Thorat Kadam Suryawanshi Wagh Gavit Rathod Ingle Bhagat Wankhede Meshram
  Gawande Dhote Kakade Gore Lokhande Nikam Mahajan Borse Khandare Sonawane Sonawane Ghuge Munde Kendre Nagare Dhumal
  Waghmare Bansode Raut Thakare Gedam Kumbhar Mali Lonkar Deshpande Phadke`)

export const marathi: Community = {
  male: marathiMale,
  female: marathiFemale,
  surnames: marathiSurnames,
  forms: [
    [80, 'g f s'],
    [20, 'g s'],
  ],
}

export const konkani: Community = {
  male: marathiMale,
  female: marathiFemale,
  surnames: words(`
    Naik Naik Naik Gaonkar Gaonkar Gawas Parab Sawant Shet Kamat Prabhu Shenoy Pai Bandodkar Dessai Dessai Kerkar Mandrekar
    Velip Velingkar Phadte Chari Salgaonkar Tari Harmalkar Korgaonkar Shirodkar Arolkar Narvekar Borkar Lotlikar Kudchadkar`),
  forms: [
    [65, 'g s'],
    [35, 'g f s'],
  ],
}

export const goanCatholic: Community = {
  male: words(`
    Agnelo Albert Alex Alfred Allwyn Anthony Antonio Augusto Benny Bosco Caetano Carlos Clive Conceicao Cruz Darryl Diogo
    Domingos Edwin Elvis Felix Francis Francisco Glenn Inacio Ivan Jacinto Jerry Joaquim John Jose Joseph Joshua Lawrence
    Leo Lloyd Lourenco Luis Manuel Mario Melvin Menino Michael Milton Nelson Nevil Norman Oscar Pedro Peter Rosario Roque
    Salvador Santan Savio Sebastian Simon Stephen Steven Tony Victor Vincent Wilson Xavier`),
  female: words(`
    Agnes Alda Ana Angela Anita Annie Antonia Bernadette Blanche Carmelina Cecilia Clara Conceicao Diana Dulcine Edna
    Elizabeth Elvira Esperanca Fatima Filomena Flavia Florina Francisca Genevieve Gloria Helen Ida Isabel Jacinta Jennifer
    Joana Josephine Joyce Juliana Lavina Leena Linda Lorna Lourdes Lucy Luiza Maria Marina Martha Melba Merlyn Natalina
    Olga Philomena Piedade Priscilla Rita Rosa Rosy Sandra Severina Sharon Sheryl Succorina Sylvia Teresa Veronica`),
  surnames: words(`
    Fernandes Fernandes Fernandes Dsouza Dsouza Rodrigues Rodrigues Pereira Gomes Dias Costa Da_Costa Pinto Lobo Mascarenhas
    Noronha Almeida Braganza Barreto Cardozo Carvalho Colaco Coutinho Da_Silva De_Souza Estibeiro Faleiro Furtado Gonsalves
    Lourenco Menezes Miranda Monteiro Moraes Rebello Sequeira Vaz Viegas Araujo Cabral`),
  forms: [
    [70, 'g s'],
    [30, 'g f s'],
  ],
}
