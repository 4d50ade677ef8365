/** Names as they are met in a country: invented people of the demonstration office and of the tests are put together from them. */
export interface NameList {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly family: readonly string[];
}

function words(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}

/** By two-letter country code. In Ethiopia the family name is the father's given name. */
export const nameLists = {
  NG: {
    female: words([
      'Aisha Amina Hauwa Zainab Fatima Maryam Hadiza Rabiatu Halima Safiya Ngozi Chioma Adaeze Ifeoma Nkechi',
      'Chiamaka Amarachi Uchenna Obiageli Chinyere Folake Yetunde Titilayo Bukola Omolara Abimbola Funmilayo',
      'Adesuwa Osasere Itohan Ivie Isoken Eseosa Blessing Patience Grace Joy Mercy Comfort Gift',
    ]),
    male: words([
      'Musa Ibrahim Abubakar Sani Umar Yusuf Bello Aliyu Garba Suleiman Chinedu Emeka Ikechukwu Obinna Chukwudi',
      'Kelechi Nnamdi Okechukwu Uche Ifeanyi Babatunde Olusegun Ayodele Kehinde Taiwo Oluwaseun Adewale Femi',
      'Osagie Osaze Efosa Eghosa Nosakhare Osahon Monday Sunday Friday Godwin Emmanuel Lucky',
    ]),
    family: words([
      'Abdullahi Abubakar Adamu Adebayo Adeleke Adeyemi Adewale Afolabi Agbaje Agho Aigbe Aighobahi Ajayi Akande',
      'Akinola Akpan Alabi Aliyu Amadi Aminu Anyanwu Asemota Audu Ayodele Azubuike Babangida Bakare Balogun',
      'Bassey Bello Chukwu Dada Danjuma Dauda Danladi Ebhodaghe Edokpolor Effiong Egbe Ehigiator Ekanem Ekwueme',
      'Enahoro Enabulele Essien Eze Ezeh Fashola Garba Gbadamosi Gowon Hassan Ibeh Ibrahim Idahosa Idris',
      'Igbinedion Igbinosa Igwe Ikponmwosa Imafidon Inyang Iyamu Iyoha Jimoh Kalu Lawal Lawani Madu Mohammed',
      'Momoh Mustapha Ndukwe Njoku Nnadi Nwachukwu Nwankwo Nwosu Obaseki Obi Odia Odigie Ogbebor Ogbonna',
      'Ogiemwonyi Ogunleye Ojo Okafor Okeke Okonkwo Okoro Okoye Okunbor Oladipo Olaniyan Olatunji Omoruyi',
      'Omoregie Onuoha Onyeka Opara Orji Osagiede Osakwe Oseni Osunde Owolabi Oyedele Oyewole Sanusi Shehu',
      'Suleiman Tijani Tukur Uduak Ugwu Umeh Usman Uwaifo Yakubu',
    ]),
  },
  ET: {
    female: words([
      'Abeba Almaz Aster Ayantu Bethlehem Birtukan Bontu Chaltu Desta Emebet Etenesh Fantu Fikirte Genet Hanna',
      'Hirut Kebebush Kidist Lemlem Lensa Mahlet Marta Meaza Meron Meseret Mulu Rahel Saba Sara Selamawit Senait',
      'Tigist Tirunesh Tsehay Wubit Yeshi Yordanos Zahra Zenebech Zewditu',
    ]),
    male: words([
      'Abebe Abera Addisu Alemayehu Ashenafi Ayele Bekele Berhanu Birhan Dawit Debebe Demeke Desalegn Ephrem',
      'Fikadu Fikre Gemechu Getachew Girma Haile Habtamu Hailu Kassahun Kebede Lemma Mekonnen Mesfin Mulugeta',
      'Negash Sisay Solomon Tadesse Tamrat Teshome Tesfaye Tolosa Wondimu Worku Yared Yohannes',
    ]),
    family: words([
      'Abate Abdi Abebe Abera Addisu Admasu Alemayehu Alemu Amare Anteneh Aragaw Araya Asfaw Asmare Asrat Assefa',
      'Atnafu Ayalew Ayana Ayele Azene Balcha Bayissa Bedada Bekele Belay Belete Berhanu Beyene Biratu Birru',
      'Bogale Chala Chekol Daba Dagne Debela Defar Degefu Demissie Deressa Desta Dibaba Dinku Duguma Ejeta Endale',
      'Endris Engida Eshetu Fanta Fekadu Feyisa Gebre Gebremariam Gebremedhin Gebreselassie Gelana Gemeda Getahun',
      'Gizaw Gobena Gudeta Gutema Habte Hagos Hailemariam Hassen Hundessa Hussen Ibsa Jemal Jima Kassa Kassaye',
      'Kebede Kelbessa Kenea Kidane Kiros Kumsa Lakew Legesse Lemma Mamo Mengistu Mekuria Melaku Merga Mohammed',
      'Molla Mulatu Negassa Negussie Nigatu Nuru Oljira Regassa Sahle Seid Shiferaw Sileshi Tafesse Takele Taye',
      'Tefera Tekle Tessema Tilahun Tola Tsegaye Tulu Wakjira Woldemariam Wolde Woldu Wubshet Yadeta Yilma Yimam',
      'Zeleke Zewde Zewdie',
    ]),
  },
  UG: {
    female: words([
      'Achieng Acen Adong Akello Alice Amoding Anna Annet Apio Atim Auma Babirye Beatrice Betty Christine Esther',
      'Florence Gladys Harriet Immaculate Irene Jacinta Jane Janet Josephine Juliet Kisakye Lilian Margaret Mary',
      'Nabirye Nakato Nambi Namutebi Nankya Proscovia Resty Rose Stella Sylvia',
    ]),
    male: words([
      'Abdu Akena Alex Amos Andrew Benard Byaruhanga Charles David Denis Emmanuel Fred Geoffrey Godfrey Henry',
      'Isaac Ismail Ivan Jackson James John Joseph Julius Kato Kenneth Lawrence Mathias Moses Mugisha Ochieng',
      'Ojok Okot Patrick Paul Peter Robert Ronald Samuel Vincent Wasswa',
    ]),
    family: words([
      'Abaho Acaye Achan Agaba Ainebyoona Akampurira Akol Amuge Anguyo Apolot Aryampa Asiimwe Atuhaire Atukunda',
      'Ayebale Bagonza Baluku Bamwine Barigye Basemera Bbosa Birungi Biryomumaisho Businge Bwambale Byamukama',
      'Candia Drani Ddamulira Ekwaro Emuge Esabu Etyang Gidudu Igune Isabirye Kaggwa Kagimu Kaguta Kakooza Kalema',
      'Kalyango Kamya Kasozi Kasule Katamba Katusiime Kayiira Kibirige Kiggundu Kintu Kiplagat Kirabo Kisembo',
      'Kiwanuka Kizito Komakech Kule Kwagala Lubega Lubwama Lukwago Lutaaya Luyima Masaba Masereka Matovu Mayanja',
      'Mbabazi Mugabi Mugerwa Muhumuza Muhindo Mukasa Mukisa Mulindwa Mulumba Musinguzi Musisi Musoke Mutebi',
      'Mutesasira Muwanga Muyingo Mwesigwa Mwesigye Nabwire Nakabugo Nalubega Namara Namukasa Natukunda Ndagire',
      'Ninsiima Nsubuga Ntale Nuwagaba Nyakato Obbo Ocen Odongo Ogwang Ojara Okello Okumu Olanya Omara Ongom',
      'Onyango Opio Otim Rwabwogo Sebunya Semakula Ssali Ssebagala Ssekandi Ssempijja Tamale Tumusiime Tumwesigye',
      'Turyahikayo Wabwire Wafula Wamala Zziwa',
    ]),
  },
  GH: {
    female: words([
      'Abena Abla Adjoa Adwoa Afia Afua Agnes Akosua Akua Ama Amina Araba Asana Awa Baaba Cecilia Comfort Dede',
      'Dorcas Efua Elizabeth Esi Esther Fati Felicia Gifty Grace Hajara Janet Linda Lydia Mavis Memuna Naa',
      'Patience Rahinatu Rebecca Salamatu Vida Yaa',
    ]),
    male: words([
      'Abdulai Adjei Alhassan Ato Baba Bismark Bright Collins Daniel Dela Ebo Ebenezer Edem Eric Fiifi Francis',
      'Fuseini Haruna Iddrisu Issah Kobina Kofi Kojo Kwabena Kwadwo Kwaku Kwame Kwasi Kwesi Mensah Mohammed Nii',
      'Osei Paa Richmond Seidu Sulemana Yakubu Yaw Yussif',
    ]),
    family: words([
      'Abankwa Abdulai Abubakari Acheampong Acquah Adam Adams Addae Addo Adomako Adjei Adu Afriyie Agbeko',
      'Agyapong Agyei Agyeman Ahiable Akoto Akuffo Alhassan Aikins Amankwah Amoah Amoako Ampofo Amponsah Andoh',
      'Anane Ankrah Annan Ansah Antwi Appiah Arhin Armah Arthur Asante Asamoah Asare Ashong Asiedu Atsu Attah',
      'Awuah Awuni Ayariga Ayensu Badu Baffoe Baidoo Bawa Bawumia Bediako Boadu Boakye Boamah Boateng Bonsu',
      'Botchway Cofie Dadzie Dankwa Danquah Danso Darko Donkor Dogbe Dzokoto Eshun Essien Forson Frimpong Fuseini',
      'Gyamfi Gyasi Gyimah Hammond Ibrahim Iddrisu Issifu Kotoku Koomson Kumah Kumi Kwarteng Kyei Lamptey Lartey',
      'Mahama Manu Mensah Mintah Nartey Nkansah Nkrumah Nyarko Nyame Obeng Ocran Odoi Ofori Ofosu Okyere Opoku',
      'Oppong Osei Owusu Oduro Poku Prempeh Quaye Quansah Sackey Sarpong Seidu Tetteh Tawiah Tagoe Twum Wiredu',
      'Yeboah Zakari',
    ]),
  },
  SN: {
    female: words([
      'Absa Adama Aïda Aïssatou Aminata Anta Arame Astou Awa Binta Bineta Coumba Diarra Dieynaba Fama Fanta Fatou',
      'Fatoumata Khady Kiné Mame Mariama Marième Maty Ndèye Ndella Ngoné Nogaye Oumou Oulimata Penda Ramata',
      'Rokhaya Salimata Sokhna Soukeyna Thioro Yacine Yandé Seynabou',
    ]),
    male: words([
      'Abdou Abdoulaye Alassane Aliou Alioune Amadou Assane Babacar Badara Bassirou Birame Boubacar Cheikh Daouda',
      'Demba El-Hadji Elimane Fallou Gora Habib Ibou Ibrahima Idrissa Ismaïla Khadim Lamine Malick Mamadou',
      'Mansour Mbaye Modou Moustapha Omar Oumar Ousmane Pape Saliou Samba Souleymane Yoro',
    ]),
    family: words([
      'Aïdara Aw Ba Babou Badiane Badji Balde Bakhoum Barry Bassene Beye Biaye Bodian Bop Boye Camara Cisse',
      'Cissokho Coly Coulibaly Dabo Dembele Dia Diaby Diack Diagne Diakhate Diallo Diamanka Diame Dianka Diao',
      'Diarra Diassy Diatta Diaw Diawara Diedhiou Dieme Dieng Dieye Diokhane Dione Diongue Diop Diouf Dioum Drame',
      'Fall Faty Faye Gadiaga Gassama Gaye Gning Goudiaby Gueye Ka Kandji Kane Kanoute Keita Kebe Konate Konte Lo',
      'Leye Ly Mané Manga Marone Mbacké Mballo Mbaye Mbengue Mbodj Mboup Mbow Mendy Mingou Ndao Ndiaye Ndione',
      'Ndong Ndour Ndoye Ngom Niane Niang Niasse Nguirane Pouye Preira Sadio Sagna Sakho Samb Sambou Sane Sarr',
      'Seck Seydi Senghor Sène Seye Sidibe Signate Sonko Souare Soumare Sow Sy Sylla Tall Tamba Tandian Thiam',
      'Thiaw Thioune Tine Top Touré Traoré Wade Wane Yade',
    ]),
  },
  GT: {
    female: words([
      'Alejandra Ana Andrea Angélica Blanca Brenda Candelaria Carmen Catarina Cecilia Claudia Cristina Dominga',
      'Dora Elena Elvira Esperanza Estela Fabiola Floridalma Gloria Ingrid Irma Jimena Josefa Juana Karla Leticia',
      'Lucía Magdalena Manuela Marcela María Marta Micaela Olga Petrona Rosario Silvia Tomasa',
    ]),
    male: words([
      'Alberto Alejandro Andrés Antonio Baltazar Bartolomé Byron Carlos César Cristóbal Diego Domingo Edgar Edwin',
      'Erick Estuardo Felipe Fernando Francisco Gaspar Gerson Gustavo Hugo Jacinto Jorge José Juan Julio Lorenzo',
      'Luis Manuel Marcos Mateo Miguel Nicolás Pascual Pedro Rigoberto Santos Sebastián',
    ]),
    family: words([
      'Aguilar Ajanel Ajcot Alonzo Alvarado Álvarez Ambrocio Argueta Arriaga Asturias Barrios Batz Batzibal Brito',
      'Bámaca Caal Cabrera Caballeros Caj Cahuec Cano Castañeda Castellanos Castillo Ceto Chacón Chávez Chén Choc',
      'Chocooj Chub Chún Citalán Coc Cojtí Colop Contreras Coy Cruz Cuc Cumes Cux Cuxum Deleón Díaz Domingo',
      'Escobar Estrada Figueroa Flores Franco Galicia García Gómez González Guarcas Guzmán Hernández Ical Itzep',
      'Ixcoy Ixchop Jiménez Juárez López Lux Maldonado Marroquín Matías Matul Mazariegos Mejía Méndez Mendoza',
      'Menchú Mérida Monterroso Monzón Morales Mux Ochoa Ordóñez Orozco Ortiz Osorio Pacay Paiz Par Pérez Pineda',
      'Pop Puac Quiej Quino Quixtán Ramírez Ramos Reyes Rivera Rodas Rodríguez Rosales Ruiz Salazar Sam Sánchez',
      'Santizo Sic Sis Solís Tambriz Tax Tecún Tojín Toledo Tot Tum Tzoc Tzul Vásquez Velásquez Vicente Xol',
      'Xuncax Yat Zapeta',
    ]),
  },
  HN: {
    female: words([
      'Ada Alba Aleyda Alma Argentina Belinda Bessy Carolina Concepción Daisy Delmy Dilcia Doris Dunia Edith Elsa',
      'Emérita Enma Estefany Fátima Fidelina Francisca Gladis Glenda Heidy Isabel Iris Keyla Lesly Lilian Lourdes',
      'Maribel Marlen Mirna Nohemy Norma Reina Sandra Suyapa Yolanda',
    ]),
    male: words([
      'Adalid Adán Alexis Allan Ángel Arnaldo Arturo Benjamín Carlos Cristian Danilo Darwin David Denis Elmer',
      'Emilio Enrique Ever Fausto Gerardo Germán Gilberto Héctor Isaac Jairo Javier Joel Kevin Leonel Marlon',
      'Marvin Melvin Nelson Óscar Orlin Osman Ramón Roberto Santiago Wilmer',
    ]),
    family: words([
      'Acosta Aguilera Alemán Almendares Alvarado Amador Amaya Andino Andrade Aplicano Ardón Arita Arteaga Ávila',
      'Avilez Baca Banegas Bardales Barahona Bautista Benítez Bonilla Borjas Bueso Bulnes Bustillo Cáceres',
      'Calderón Cálix Cantarero Carías Cárcamo Carranza Castejón Castro Cerrato Chavarría Chinchilla Colindres',
      'Coello Corrales Cortés Cruz Cubas Dubón Durón Enamorado Erazo Escoto Espinal Espinoza Euceda Fajardo',
      'Ferrera Figueroa Flores Fonseca Fúnez Galeas Galdámez Gámez Garay García Godoy Gómez Guevara Guillén',
      'Gutiérrez Henríquez Hernández Herrera Inestroza Izaguirre Jiménez Lagos Laínez Lanza Lara Lobo López',
      'Madrid Maradiaga Martínez Matamoros Matute Medina Mejía Membreño Meza Midence Molina Moncada Montoya',
      'Murillo Navarro Nolasco Núñez Ordóñez Orellana Oseguera Padilla Palacios Pavón Paz Peralta Perdomo Pineda',
      'Portillo Posadas Raudales Reyes Rivas Rodríguez Romero Rosa Rubio Salgado Sarmiento Sierra Sosa Tábora',
      'Tróchez Turcios Urbina Valladares Valle Varela Vásquez Velásquez Villeda Zavala Zelaya Zúniga',
    ]),
  },
} as const satisfies Readonly<Record<string, NameList>>;

export type NameCountry = keyof typeof nameLists;
