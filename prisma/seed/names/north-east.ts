// Over 150 lines because it is lists of names.

import { Community, words } from './community'

export const assamese: Community = {
  male: words(`
    Abhijit Ajit Amal Ananta Anup Apurba Arup Atul Bhaben Bhaskar Bhupen Bikash Biren Biswajit Bipul Chandan Debajit Deepak
    Dhiren Dhruba Diganta Dilip Dipankar Dulal Gautam Girin Gobinda Gokul Hemanta Hiranya Hiren Jatin Jiten Jitul Jayanta
    Kamal Khagen Krishna Kushal Lakhi Lohit Madhab Manash Mridul Munin Mukut Nabajit Nagen Naren Nayan Nipen Nitul Pabitra
    Parag Pranab Pranjal Prasanta Prafulla Pulak Rajen Ranjit Ratul Rupam Sailen Sanjib Santanu Simanta Sunil Suren Tarun
    Tilak Tapan Utpal Uttam`),
  female: words(`
    Alaka Anamika Anima Anjali Anjana Aparna Arati Archana Banti Barnali Bharati Bina Bonti Bornali Daisy Dalimi Dipali
    Dipti Geetali Gitanjali Himadri Hiranmayee Ila Indira Jahnabi Jonali Jyotsna Junu Kabita Kalpana Karabi Kunja Lakhi
    Lili Lipika Madhusmita Mallika Manju Manjula Mina Minakshi Mitali Mamoni Moni Nandita Nibedita Nilakshi Nirmali Pallabi
    Papori Parismita Pompi Pranita Purabi Rashmi Ranju Rekha Rina Ritumoni Rumi Runumi Sabita Sangita Swapna Sewali
    Sumitra Sunita Tarali Tulika Urmila Upama`),
  middleMale: words('Kumar Kumar Chandra Nath Jyoti'),
  middleFemale: words('Rani Devi Kumari'),
  surnames: words(`
    Das Das Das Kalita Kalita Kalita Deka Deka Deka Bora Bora Borah Saikia Saikia Saikia Gogoi Gogoi Gogoi Baruah Baruah
    Sarma Sarma Nath Nath Hazarika Hazarika Phukan Dutta Talukdar Medhi Barman Boro Choudhury Goswami Bhuyan Bhuyan Konwar
    Rajkhowa Mahanta Chetia Dihingia Changmai Sonowal Sonowal Patowary Rabha Payeng Doley Pegu Sutradhar Malakar Tanti
    Mazumdar Bezbaruah`),
  forms: [
    [75, 'g s'],
    [25, 'g m s'],
  ],
}

export const bodo: Community = {
  ...assamese,
  surnames: words(
    'Basumatary Basumatary Brahma Brahma Narzary Narzary Boro Boro Daimary Mushahary Goyary Swargiary Wary Machahary Khakhlary Islary Hajoary Owary Baglary Mochahari Bargoyary',
  ),
  forms: [[1, 'g s']],
}

export const karbi: Community = {
  male: words(
    'Bikram Dilip Elwin Habe Horen Jotson Klirdap Longsing Mangal Mirjeng Pratap Rajen Ratan Robin Sarthe Semson Sing Teron Tuliram Rupsing Biren Chandra Joysing Bidya',
  ),
  female: words(
    'Anita Kache Kadom Kareng Kasang Klirmir Mina Mirdan Rashmi Rita Serdihun Sunita Elina Bina Kajir Kahan Martha Mary Arnam Rupa Sika Dipika Monica',
  ),
  surnames: words(
    'Teron Terang Timung Rongpi Ronghang Ingti Hanse Engti Tokbi Bey Tisso Phangcho Kramsa Killing Taro Be Langthasa Haflongbar Thaosen Nunisa Jidung Hojai',
  ),
  forms: [[1, 'g s']],
}

export const mizo: Community = {
  male: words(`
    Lalbiakzuala Lalchhandama Lalduhawma Lalengmawia Lalfakzuala Lalhmangaiha Lalhmingliana Lalkhawngaiha Lalliansanga
    Lalmalsawma Lalnunmawia Lalpekhlua Lalramliana Lalremruata Lalrinawma Lalrinmawia Lalrosanga Lalruatkima Lalsangzuala
    Lalthanmawia Lalthlamuana Laltlanzova Lalzarliana Lalzuitluanga Biakzama Chawngthanmawia Hmingthanga Hrangthangvunga
    Liansangpuia Malsawmdawngliana Malsawmtluanga Ramhluna Rodingliana Rualkhuma Saizampuia Thangchungnunga Thanzama
    Vanlalhruaia Vanlalruata Vanlalsiama Vanneihtluanga Zairemmawia Zodinsanga Zonunmawia Zoramthara Zosangliana`),
  female: words(`
    Lalbiakdiki Lalbiaksangi Lalchhanhimi Lalduhawmi Lalfakawmi Lalhmangaihi Lalhmingmawii Lalhriatpuii Lalmuanpuii
    Lalnunpuii Lalpekmawii Lalramhluni Lalremmawii Lalremruati Lalrinpuii Lalrindiki Lalrosangi Lalruatfeli Lalsangpuii
    Lalthanpuii Lalthlamuani Lalzarmawii Lalzuimawii Biakthansangi Hmingthanpuii Hmunpuii Lianhmingthangi Malsawmi
    Malsawmtluangi Ngurthanpuii Ramengmawii Rinawmi Rodinpuii Rosangpuii Thanpuii Vanlalhriati Vanlalhruaii Vanlalpeki
    Vanlalruati Zairemmawii Zohmingliani Zodinpuii Zonunsangi Zothanpuii`),
  surnames: words(
    'Sailo Ralte Ralte Hnamte Hauhnar Pachuau Khiangte Fanai Chhakchhuak Colney Hmar Zadeng Renthlei Varte Chhangte Vangchhia Tochhawng Khawlhring Chenkual Ngente Pautu',
  ),
  // Most Mizos bear one name; initials of the village or clan tell namesakes apart.
  forms: [
    [35, 'g'],
    [30, 'i. g'],
    [15, 'i.i. g'],
    [20, 'g s'],
  ],
}

export const naga: Community = {
  male: words(`
    Akho Alemba Aochuba Apong Asangla Atoho Bendang Chumbeno Daniel Elias Hekavi Hokato Hokishe Imkong Imlong Imnawapang Inaoto
    Kekhrie Keneizo Kevilhou Khekiho Kikon Kughato Lanu Limatoshi Longri Lipok Mar Medo Mhonlumo Moasunep Neikuo Neisalie
    Nokho Nungsang Orenthung Pangjung Renbonthung Rokovi Sentimoa Shikato Shurhozelie Takatemjen Temjen Thungchamo Toshi
    Vikato Vikheho Visakho Wabang Yanger Yanpvuo Zachamo Zhaleo Zubemo`),
  female: words(`
    Achila Akala Alemla Amenla Aonungla Apila Aren Asenla Atoli Bendangla Chubala Elika Hekali Ilika Imtila Imnala Kevino
    Kezevinuo Khrieno Kivili Lanuakala Libeni Limala Lochumi Mhabeni Mhasilenuo Mongsen Nchumbeni Neiketunuo Nitoli Nokchala
    Nungshila Obeni Rokono Rongsenla Ruth Sentila Shitoli Tiala Temsula Tokali Vitoli Watila Wonjano Yanbeni Yimkala Zevino`),
  surnames: words(`
    Ao Ao Jamir Jamir Longkumer Imchen Pongen Sema Sema Zhimomi Yepthomi Kinimi Chishi Angami Angami Kire Vizol Solo Lotha
    Lotha Kikon Ezung Murry Humtsoe Odyuo Ngullie Yanthan Konyak Konyak Phom Chang Sangtam Khiamniungan Yimkhiung Pochury
    Rengma Zeliang Chakhesang Kapfo Lohe Thonger Wangsu Haralu Rutsa`),
  forms: [
    [80, 'g s'],
    [20, 'i. g s'],
  ],
}

export const khasi: Community = {
  male: words(`
    Banteilang Banshan Bansharai Batskhem Dapbiang Damang Donbok Donkupar Ferdinand Hamlet Hopstar Ibansan Iohborlang James
    Kitboklang Kyrmen Kyrshan Lamphrang Manbha Marbud Mebanker Nangbor Nangkiew Pynshngain Pyniarbor Pynskhem Paul
    Ransom Ribok Richard Samborlang Sanbor Shanborlang Shembor Shining Skhem Sngewbha Strong Teibor Titos Wanphrang
    Wanbok Wanshai Wellborn`),
  female: words(`
    Aibanylla Aiborlin Badahun Badonlang Baiamon Banrilang Bashisha Bethsheba Dalinia Daphisha Daiarisa Evalyne Grace
    Hunlang Ibadahun Ibalari Ibakordor Ibanlum Ibapynhun Idalin Jopthiaw Junifa Kerlang Kyntiew Larisa Lapynshai Lasuk
    Mandahun Mebaaihun Mewan Phibari Phidalin Philarisa Pynhun Rikynti Ridahun Risa Sandalin Shailin Theilin Wanda
    Wansuk Yoobarisha`),
  surnames: words(`
    Lyngdoh Lyngdoh Nongrum Marbaniang Kharkongor Kharbuli Kharsati Syiem Syiemlieh Nongkynrih Diengdoh Pariat Warjri Swer
    Khongwir Khonglah Kurbah Rani Sohtun Wahlang Mawlong Nongsiej Nongbri Thabah Basaiawmoit Blah Jyrwa Laloo Rymbai Shylla
    Dkhar Dkhar Suchiang Passah Lamare Pohshna Sutnga Tariang Marwein Shangdiar`),
  forms: [[1, 'g s']],
}

export const garo: Community = {
  male: words(
    'Alphonse Aman Arbithson Balsan Bikram Brilliant Chanang Cherist Chesrang Dipon Enison Gabil Grikseng Jakseng James Jangsan Jengrang Kalseng Limison Manseng Nikseng Noksrang Pangsan Rakkan Rikseng Saljagring Salseng Sengrak Silgrik Tangku Tengrik Thomas Walseng Winison',
  ),
  female: words(
    'Ambre Angela Anjana Balme Bilche Brinchi Chame Chimre Daikame Dana Enilla Gitchi Jengmi Jinche Julia Kansime Krime Linda Manchi Merina Nokme Polline Purnima Rakchi Rime Salchi Sengmi Silche Sime Sona Tangme Tilme Wance Winchi',
  ),
  surnames: words('Sangma Sangma Sangma Sangma Marak Marak Marak Marak Momin Momin Shira Arengh'),
  middleMale: words('Ch R A T D N M K G B'),
  middleFemale: words('Ch R A T D N M K G B'),
  forms: [
    [45, 'g m s'],
    [55, 'g s'],
  ],
}

export const meitei: Community = {
  male: words(`
    Amarjit Ambul Angousana Bidyananda Bikramjit Biren Bishworjit Boboy Brajamani Chaoba Deban Devajit Dhanabir Dinesh Gojen
    Gunamani Herojit Ibohal Ibomcha Ibotombi Imo Ingocha Jayanta Jiten Joychandra Khogen Kulabidhu Lokendro Manglem Manihar
    Mohen Nabachandra Naoba Ningthemjao Nongthombam Premjit Rajen Ranjan Rohit Romesh Sanatomba Sanjit Shamu Somorjit
    Sushil Suranjoy Tikendrajit Tomba Tombi Yaima`),
  female: words(`
    Anita Asalata Ashalata Bala Bembem Bidyarani Bilasini Binodini Chanu Chaobi Dhaneshwori Ibemhal Ibeni Ibetombi Inaobi
    Jamuna Kamala Landhoni Lata Leibaklei Linthoi Maipakpi Memcha Memi Mema Nungshi Ongbi Pishak Prema Priyobala Ranibala
    Rashmani Romita Roma Sanahanbi Sanatombi Sarda Shanti Sobita Sorojini Sunibala Taruni Tamphasana Thoibi Thaja Tombi
    Tampak Victoria Yaiphabi`),
  surnames: words(`
    Laishram Laishram Thokchom Thokchom Ningthoujam Ningthoujam Khumanthem Khundrakpam Yumnam Yumnam Moirangthem Moirangthem
    Irom Konsam Konthoujam Huidrom Heisnam Hijam Haobam Chingangbam Elangbam Ngangom Ngangbam Oinam Sorokhaibam Salam
    Wahengbam Mutum Nongmaithem Phairembam Akoijam Athokpam Loitongbam Leishangthem Takhellambam Soraisam`),
  forms: [[1, 's g Singh']],
  femaleForms: [[1, 's g Devi']],
}

export const kuki: Community = {
  male: words(
    'Haokholet Haopu Hemkholun Holkhomang Jamkhanlal Jangminthang Kaikhogin Khaikholen Khupkholal Lalboi Lamminlun Letkhogin Letpao Lunkholal Mangminthang Nehkholam Ngamkhohao Onkholet Paokholal Paolienlal Satkhogin Seikholen Seiminlen Thangboi Thangkhanlal Thangminlun Tongkhohao Vungkham',
  ),
  female: words(
    'Boinu Chinneihat Chongneihoi Hatneichong Hoineichong Kimneichin Kimboi Lamneihat Lhingneihoi Lhingnu Lhinghat Neiboi Neikhochin Neilhing Neineihoi Ngaineihoi Nemneichong Nengneivah Niangboi Tingneihoi Vahneichong Veineihat',
  ),
  surnames: words(
    'Haokip Haokip Kipgen Kipgen Singsit Doungel Lhungdim Touthang Guite Mate Vaiphei Vaiphei Simte Zou Zou Hangshing Chongloi Misao Khongsai Lhouvum Paite Tombing Valte Samte',
  ),
  forms: [
    [70, 'g s'],
    [30, 'i. g s'],
  ],
}

export const arunachali: Community = {
  male: words(`
    Tade Tagi Tai Taba Takam Taluk Tame Tana Tapi Taring Taro Tatung Tayo Techi Tedir Toko Tony Bamang Gollo Gumja Hage Kago Kanto
    Karto Kento Kipa Likha Nabam Nani Nyamo Nyari Ojing Oyem Pakki Pema Rigio Rinchin Sang Sange Talem Tamo Tarh Tashi
    Thupten Tsering Wangki Wanglam Yumlam Jomin Minkeng`),
  female: words(`
    Yabang Yaba Yami Yania Yapi Yaping Yater Yayum Yomgam Yorum Yari Yatap Yabi Yamem Yaniam Yakang Yasap Nyater Oter Omem Opi
    Osi Orik Rina Rebe Pinky Nyabi Mepi Marpi Jumri Jarjum Hage_Yapi Dagli Chombay Tsering Pema Leki Rinchin Dorjee Sangey
    Aram Ani Bina Nampi Kaling`),
  surnames: words(`
    Taba Takam Tana Techi Toko Nabam Nabam Gollo Kamdak Karlo Ete Ete Riba Riba Basar Bagra Lollen Doke Ering Pertin Tayeng
    Tayeng Perme Lego Moyong Borang Mibang Panggam Dupak Gamlin Tali Nyori Wangsu Wangsa Wangpan Khonsa Mossang Singpho
    Chowmaung Pul Mihu Linggi Dorjee Khandu Lama Tsering Natung Dada Yangfo Dolo Sonam`),
  forms: [
    [60, 'g s'],
    [40, 's g'],
  ],
}

export const nepali: Community = {
  male: words(`
    Amber Ashok Bhim Bikash Bimal Birendra Bishnu Buddha Chandra Deepak Dhan Dil Dilip Durga Ganesh Gopal Hari Indra Jas Jit Kamal
    Karma Khem Krishna Kumar Lall Man Mani Mohan Nar Narayan Nima Om Padam Passang Pem Phurba Prakash Prem Purna Rajen Ram
    Ran Roshan Santosh Sher Sonam Suk Suraj Tara Tashi Tek Tika Topden Ugyen Yadap`),
  female: words(`
    Anju Asha Bandana Bhim_Maya Bimala Binita Bishnu Chandra Chewang Chumki Dawa Devika Dil_Kumari Diki Ganga Gita Hem Hira Indra
    Kalpana Kamala Karma Kabita Lakpa Lila Mandira Manju Maya Menuka Mingma Nima Nirmala Pabitra Passang Pema Phul Phurba
    Prativa Puja Purnima Radha Renuka Sabitra Sanchita Sangita Sarita Sarmila Sita Sushila Tika Tshering Uma Yangchen`),
  surnames: words(`
    Rai Rai Rai Gurung Gurung Tamang Tamang Limboo Subba Subba Chettri Chettri Chhetri Sharma Pradhan Pradhan Thapa Thapa
    Bhutia Bhutia Bhutia Lepcha Lepcha Sherpa Mangar Basnet Adhikari Dahal Gautam Koirala Khatiwada Bhujel Dorjee Namgyal
    Wangdi Lachungpa Kazi Biswakarma Karki`),
  middleMale: words('Bahadur Kumar Kumar Raj Prasad'),
  middleFemale: words('Maya Kumari Devi'),
  forms: [
    [55, 'g s'],
    [45, 'g m s'],
  ],
}

export const tripuri: Community = {
  male: words(
    'Ananta Bikash Birjit Biswa Brajendra Budhu Dasarath Debabrata Dhirendra Hari Jagadish Jitendra Joy Kamal Kirit Mangal Manindra Mevar Nagendra Nirmal Pradyot Prashanta Rabindra Radhacharan Rajeswar Ram Ranjit Samir Sachindra Subodh Sukhendu Tapas Upendra Uttam',
  ),
  female: words(
    'Anita Bina Bishakha Daisy Dipa Gita Hamari Jamuna Jayanti Kalpana Khumti Kokila Kwchwng Lila Malati Minati Nirmala Purnima Rashmi Rina Rupali Sandhya Sanjukta Shanti Sumati Sunita Swapna Tapati Urmila Usha',
  ),
  surnames: words(
    'Debbarma Debbarma Debbarma Debbarma Tripura Tripura Reang Reang Jamatia Jamatia Noatia Chakma Mog Murasing Koloi Rupini Halam Uchoi',
  ),
  middleMale: words('Kumar Kumar Chandra Mohan Ranjan'),
  middleFemale: words('Rani Laxmi Bati'),
  forms: [
    [60, 'g s'],
    [40, 'g m s'],
  ],
}
