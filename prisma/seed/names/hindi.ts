import { Community, words } from './community'

const male = words(`
  Aakash Ajay Ajit Akhilesh Alok Amit Anand Anil Ankit Anoop Arun Arvind Ashish Ashok Ashutosh Avinash Awadhesh
  Balram Bharat Bhupendra Brijesh Chandan Deepak Devendra Dharmendra Dinesh Gajendra Ganesh Gaurav Girish Gopal
  Govind Hari Harish Hemant Indrajeet Jagdish Jitendra Kailash Kamlesh Kapil Kaushal Krishna Kuldeep Lalit Lokesh
  Mahendra Mahesh Manish Manoj Mohan Mukesh Narendra Naresh Navin Neeraj Nikhil Nitin Omprakash Pankaj Pawan Prabhat
  Pradeep Prakash Pramod Praveen Prem Pushpendra Rahul Rajendra Rajesh Rajiv Rajkumar Rakesh Ramesh Ranjeet Ravi
  Ravindra Ritesh Rohit Sachin Sandeep Sanjay Sanjeev Santosh Satish Satyendra Saurabh Shailendra Shankar Shashi
  Shiv Shyam Sudhir Sunil Suresh Surendra Tarun Umesh Upendra Vijay Vikas Vinay Vinod Virendra Vishal Vivek Yogendra`)

const female = words(`
  Aarti Anita Anjali Anju Archana Arti Asha Babita Bharti Bhawna Chanda Deepa Deepika Durga Gayatri Geeta Gita Guddi
  Hemlata Indu Jaya Jyoti Kalpana Kamla Kamini Kanchan Kavita Khushboo Kiran Kirti Kusum Lakshmi Laxmi Lalita Leela
  Madhu Malti Mamta Manisha Manju Maya Meena Meenakshi Meera Mithilesh Mona Monika Munni Namita Neelam Neetu Neha
  Nirmala Nisha Pallavi Parvati Pinki Poonam Prabha Pratibha Preeti Priya Priyanka Pushpa Rachna Radha Rajni Rama
  Ranjana Rashmi Rekha Renu Richa Rita Ritu Roshni Ruby Sadhna Sandhya Sangeeta Sarita Saroj Savita Seema Shalini
  Shanti Sharda Shashi Shobha Shweta Sita Smita Sneha Sudha Suman Sunita Sushila Swati Tara Uma Urmila Usha Vandana
  Varsha Veena Vibha Vidya Vimla`)

const middleMale = words(
  'Kumar Kumar Kumar Kumar Kumar Lal Lal Prasad Prasad Nath Chandra Singh Singh Narayan Ram Kishore',
)
const middleFemale = words('Kumari Kumari Kumari Devi Devi Devi Rani Bala')

/** Surnames common to the Hindi belt; each part adds its own. */
const common = words(`
  Sharma Verma Gupta Singh Singh Singh Yadav Mishra Pandey Tiwari Srivastava Kushwaha Prajapati Maurya Chauhan Dubey
  Tripathi Shukla Agrawal Jaiswal Saxena Pal Rajput Soni Vishwakarma Chaturvedi Dwivedi Pathak Upadhyay Rai Kashyap
  Saini Patel Gautam Kumar Chaudhary Bharti`)

const forms = [
  [45, 'g s'],
  [35, 'g m s'],
  [12, 'g m'],
] as const

function hindi(surnames: string): Community {
  return { male, female, middleMale, middleFemale, surnames: [...common, ...words(surnames)], forms }
}

export const awadhi = hindi(`
  Yadav Yadav Nishad Rajbhar Pasi Chamar Bind Katiyar Awasthi Bajpai Dixit Nigam Rawat Rastogi Katheria Shakya Lodhi
  Tomar Tyagi Sengar Bhadauria Baghel Sonkar Kori Gond Kesarwani Barnwal Singhal Mittal Bansal`)
export const bihari = hindi(`
  Yadav Yadav Paswan Manjhi Jha Jha Thakur Mahto Mandal Sah Sahni Ranjan Sinha Sinha Prasad Das Ram Choudhary Mehta
  Karn Lal Bhagat Poddar Keshri Nirala Roy Rajak Ravidas`)
export const rajasthani = hindi(`
  Meena Meena Meena Rathore Shekhawat Jat Gurjar Gurjar Choudhary Bishnoi Mali Kumawat Jangid Rajpurohit Bhati Solanki
  Sankhla Panwar Regar Bairwa Meghwal Meghwal Khandelwal Maheshwari Purohit Joshi Vyas Ranawat Damor Katara`)
export const haryanvi = hindi(`
  Malik Dahiya Hooda Sangwan Dhankhar Phogat Kadian Rathee Ahlawat Sehrawat Redhu Nain Beniwal Sheoran Punia Goyal
  Garg Jindal Kaushik Rohilla Panchal Yadav Rao Kamboj Balhara Deswal`)
export const malwi = hindi(`
  Patidar Rajput Malviya Parmar Solanki Thakur Raghuvanshi Kushwah Ahirwar Ahirwar Lodhi Sen Sahu Jain Rajak Raikwar
  Dangi Bhadoriya Tomar Kirar Mewada Rathore Bhilala Uikey Dhurve Maravi Paraste Kol Bundela`)
export const chhattisgarhi = hindi(`
  Sahu Sahu Sahu Dewangan Dewangan Netam Dhruw Sinha Nishad Kurre Banjare Jangde Markam Kanwar Thakur Baghel Chandrakar
  Verma Nirmalkar Painkra Tandon Ratre Kashyap Nag Poyam Mandavi Korram Usendi`)
export const jharkhandi = hindi(`
  Mahto Mahto Mahto Munda Oraon Mandal Rajak Prasad Sahu Gope Karmakar Pramanik Ram Keshri Rawani Turi Bhuiyan Singh
  Sinha Ravidas Saw Gorai`)
export const pahari = hindi(`
  Negi Negi Rawat Rawat Bisht Bisht Joshi Thakur Thakur Bhatt Pant Dobhal Nautiyal Uniyal Semwal Bhandari Rana Panwar
  Chand Mehra Mahar Kandpal Tamta Arya Pokhriyal Gusain Chauhan Kaundal Dhiman Guleria Katoch Pathania Kapoor`)
