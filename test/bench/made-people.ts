/** Given and family names of many countries, put together by chance; nobody is meant. */
export const GIVEN_NAMES =
  'Achieng Adaeze Aisha Akua Aleksandra Alejandro Ama Amara Amélie Ana Andrzej Anika Anjali Antonio Arjun Aroha Astrid Ayşe Beatriz Bongani Brigid Camila Carlos Chidi Chiara Chloé Dagny Daniel Darius Deepa Diego Dmitri Ebere Eilidh Elena Elif Emeka Emilia Emma Esperanza Esther Farah Fatima Fernanda Finn Florence Francisca Gabriel Grace Gudrun Hana Hannah Haruto Hassan Helena Hiroko Hye-jin Ibrahim Ifeoma Ines Ingrid Isabel Iván Jamal James Jasmine Jelena Johanna José Juma Kaito Karolina Kavita Kenji Khadija Kofi Kwame Lars Leila Liam Lindiwe Lucía Luis Maëlle Magnus Maria Marta Matteo Mei Miriam Mohamed Naledi Naomi Nasrin Neha Ngozi Niamh Nikolai Noor Olga Oluwaseun Omar Paolo Parisa Patricia Pedro Petra Priya Rafael Rania Ravi Rosa Ruth Sadia Samuel Sanjay Santiago Sara Saskia Siobhán Sofía Søren Sunita Tadeusz Tamar Tariq Tatiana Tendai Thabo Thomas Umar Valentina Vikram Wanjiru Wei Wilhelmina Xiu Yara Yasmin Yuki Yusuf Zainab Zanele Zoë'.split(
    ' ',
  );

export const FAMILY_NAMES =
  'Abebe Achterberg Adeyemi Agarwal Aguilar Ahmadi Akintola Albescu Almeida Andersen Aoki Arslan Asante Aubertin Bakker Balogun Banerjee Barros Batista Becker Bergström Bhattacharya Bjarnason Boateng Bondarenko Boucher Brannigan Bui Cáceres Campbell Carvalho Castellanos Chanda Chaudhry Chikwanha Cissé Corrigan Cvetković Dagher Dahl Delacroix Demir Desai Diallo Dlamini Doğan Duarte Dubois Eguren Ekström Eriksen Escobar Fairweather Farouk Fernando Ferriter Fischer Fofana Fujimoto Gallagher Garcia Gebremedhin Gonçalves Grabowski Gupta Haddad Halloran Hamid Haraldsen Hashimoto Hernández Hoang Holmberg Huang Ibáñez Ibekwe Idrissi Ishikawa Ivanov Jansen Jaramillo Jensen Johansson Joshi Kamau Kapoor Karimi Kasprzak Kaya Keller Khoury Kimani Kobayashi Kovács Kowalczyk Kumar Kuznetsov Lambrecht Larsen Lefebvre Levi Lindqvist Łukasik Maalouf MacLeod Mahlangu Makhoul Malik Marchetti Mathur Mbeki Mendoza Mensah Mokoena Moreau Moretti Müller Mutasa Nakamura Ndiaye Nguyen Nielsen Novák Nwosu Obi Ochieng Oduya Okafor Olsen Onyango Ortega Osei Owusu Özkan Pacheco Papadakis Park Patel Pereira Petrov Pham Pillay Popescu Quispe Rahman Ramírez Rao Rasmussen Ribeiro Rossi Ruiz Saarinen Salazar Santos Sato Schneider Sebastião Shah Sharma Silva Singh Sithole Sjöberg Sørensen Sow Suzuki Szabó Takahashi Tanaka Teixeira Thapa Thiam Tran Traoré Tshabalala Ueda Valenzuela van-Wyk Vargas Vasquez Vinter Wahlberg Wairimu Wang Watanabe Weiss Whitlatch Wójcik Xhosa Yamada Yıldız Yoon Zapata Zhang Zulu'.split(
    ' ',
  );

/** Countries with a language besides English in which their mentors talk, those with most mentors first. */
export const COUNTRIES: readonly (readonly [country: string, language: string])[] = [
  ['US', 'es'],
  ['GB', 'cy'],
  ['CA', 'fr'],
  ['IN', 'hi'],
  ['AU', 'el'],
  ['DE', 'de'],
  ['NG', 'yo'],
  ['ZA', 'zu'],
  ['BR', 'pt'],
  ['KE', 'sw'],
  ['NL', 'nl'],
  ['FR', 'fr'],
  ['SE', 'sv'],
  ['MX', 'es'],
  ['JP', 'ja'],
  ['IT', 'it'],
  ['GH', 'ak'],
  ['ES', 'es'],
  ['CH', 'de'],
  ['IE', 'ga'],
  ['EG', 'ar'],
  ['NO', 'no'],
  ['PK', 'ur'],
  ['CO', 'es'],
  ['TR', 'tr'],
  ['PL', 'pl'],
  ['UG', 'lg'],
  ['NZ', 'mi'],
  ['PT', 'pt'],
  ['CL', 'es'],
];

export const TOWNS =
  'Larkfield Kilele Northmere Ashgrove Brannock Corrandale Dunmarrow Eastvale Fernhollow Greywater Hallowfield Ironbridge-on-Lea Jarrowby Kestrelton Lindenau Marlstone Newhaven-Cross Oakhurst Pinemoor Quarrydale Ravensholt Silverbeck Thornbury-West Umberton Valemouth Westerlin Yarrowdale Zellbrück Alderney-Vale Birkendorf'.split(
    ' ',
  );

export const INSTITUTIONS = [
  '{} University',
  '{} University School of Medicine',
  '{} University Hospital',
  'University of {}',
  '{} General Hospital',
  '{} Institute of Health Research',
];
