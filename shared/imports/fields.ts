import type { RefusalCode } from '../kernel/refusal-codes.ts';
import type { ImportKind } from './contract.ts';

export type ImportValueType = 'text' | 'name' | 'phone' | 'date' | 'sex' | 'boolean' | 'integer' | 'decimal' | 'code';

/** A field that a column of a file may fill. Synonyms are folded headers in English, French, Spanish and Portuguese. */
export interface ImportField {
  readonly field: string;
  readonly type: ImportValueType;
  readonly synonyms: readonly string[];
}

const personNames: readonly ImportField[] = [
  {
    field: 'givenNames',
    type: 'name',
    synonyms: ['given name', 'given names', 'first name', 'firstname', 'forename', 'prenom', 'prenoms', 'nombre', 'nombres', 'nome proprio', 'primeiro nome', 'christian name', 'primer nombre'],
  },
  {
    field: 'familyName',
    type: 'name',
    synonyms: ['family name', 'last name', 'lastname', 'surname', 'nom', 'nom de famille', 'apellido', 'apellidos', 'sobrenome', 'apelido', 'primer apellido'],
  },
  { field: 'otherNames', type: 'name', synonyms: ['other names', 'other name', 'middle name', 'middle names', 'postnom', 'autres noms', 'otros nombres', 'segundo nombre', 'outros nomes'] },
  {
    field: 'fullName',
    type: 'name',
    synonyms: ['full name', 'fullname', 'name', 'names', 'nom complet', 'nom et prenom', 'nom et prenoms', 'noms et prenoms', 'nombre completo', 'nombre y apellido', 'nombre y apellidos', 'nome', 'nome completo', 'farmer name', 'beneficiary name', 'member name', 'participant name', 'nom du beneficiaire'],
  },
];

const personIdentity: readonly ImportField[] = [
  {
    field: 'sourceId',
    type: 'code',
    synonyms: ['id', 'farmer id', 'beneficiary id', 'person id', 'registry no', 'registration no', 'registration number', 'unique id', 'external id', 'member id', 'participant id', 'individual id', 'identifiant', 'code beneficiaire', 'codigo', 'id beneficiario', 'no dossier', 'numero de registro'],
  },
  { field: 'caseCode', type: 'code', synonyms: ['case code', 'code du dossier', 'codigo de caso'] },
  { field: 'sex', type: 'sex', synonyms: ['sex', 'gender', 'sexe', 'genre', 'sexo', 'genero'] },
  {
    field: 'birthDate',
    type: 'date',
    synonyms: ['birth date', 'date of birth', 'dob', 'birthdate', 'birthday', 'date de naissance', 'ne le', 'fecha de nacimiento', 'data de nascimento', 'year of birth', 'annee de naissance', 'ano de nacimiento'],
  },
  { field: 'age', type: 'integer', synonyms: ['age', 'age years', 'age in years', 'edad', 'idade', 'age ans'] },
  {
    field: 'nationalId',
    type: 'code',
    synonyms: ['national id', 'national id number', 'nin', 'id number', 'identity number', 'document number', 'carte d identite', 'numero de cni', 'cni', 'dpi', 'cedula', 'documento de identidad', 'numero de documento', 'bilhete de identidade'],
  },
];

const personContact: readonly ImportField[] = [
  {
    field: 'phone',
    type: 'phone',
    synonyms: ['phone', 'phone number', 'telephone', 'telephone number', 'telephone current', 'mobile', 'mobile number', 'mobile phone', 'cell', 'cell phone', 'contact', 'contact number', 'tel', 'numero de telephone', 'telefono', 'celular', 'numero de telefono', 'telefone', 'telemovel'],
  },
  { field: 'otherPhone', type: 'phone', synonyms: ['other phone', 'second phone', 'phone 2', 'alternative phone', 'autre telephone', 'otro telefono', 'outro telefone'] },
  { field: 'mobileMoneyNumber', type: 'phone', synonyms: ['mobile money', 'mobile money number', 'momo', 'momo number', 'orange money', 'm pesa', 'mpesa', 'dinero movil'] },
  { field: 'community', type: 'text', synonyms: ['community', 'village', 'ward', 'kebele', 'aldea', 'comunidad', 'communaute', 'quartier', 'comunidade', 'aldeia', 'location', 'localite', 'localidad'] },
  { field: 'district', type: 'text', synonyms: ['district', 'lga', 'woreda', 'municipio', 'departement', 'departamento', 'region', 'province', 'county', 'distrito'] },
];

const personProfile: readonly ImportField[] = [
  { field: 'returnee', type: 'boolean', synonyms: ['returnee', 'is returnee', 'retourne', 'migrant de retour', 'retornado', 'retornada'] },
  { field: 'youthAtRisk', type: 'boolean', synonyms: ['youth at risk', 'at risk youth', 'jeune a risque', 'joven en riesgo', 'jovem em risco'] },
  { field: 'hostCommunityMember', type: 'boolean', synonyms: ['host community member', 'host community', 'communaute hote', 'comunidad de acogida', 'comunidade de acolhimento'] },
  { field: 'farmer', type: 'boolean', synonyms: ['farmer', 'is farmer', 'agriculteur', 'agricultor', 'agricultora'] },
  { field: 'returnedFrom', type: 'text', synonyms: ['returned from', 'country returned from', 'country of return', 'pays de provenance', 'pais de retorno', 'retornado de'] },
  { field: 'returnedOn', type: 'date', synonyms: ['return date', 'date of return', 'returned on', 'date de retour', 'fecha de retorno', 'data de retorno'] },
];

const membership: readonly ImportField[] = [
  { field: 'cooperative', type: 'code', synonyms: ['cooperative', 'cooperative id', 'cooperative code', 'cooperative name', 'coop', 'coop id', 'group', 'group name', 'cooperativa', 'groupement', 'codigo de cooperativa'] },
  { field: 'joinedOn', type: 'date', synonyms: ['joined', 'joined on', 'join date', 'date joined', 'membership date', 'registration date', 'date d adhesion', 'date d inscription', 'fecha de ingreso', 'fecha de registro', 'data de adesao', 'data de registo'] },
  { field: 'memberNumber', type: 'integer', synonyms: ['member number', 'membership number', 'member no', 'numero de membre', 'numero de socio', 'no membre'] },
  { field: 'category', type: 'text', synonyms: ['category', 'member category', 'membership category', 'categorie', 'categoria'] },
];

/** The fields of each kind of import, in the order they are offered. */
export const importFields: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  people: [...personNames, ...personIdentity, ...personContact, ...personProfile, ...membership],
  memberships: [...personIdentity.filter(({ field }) => ['sourceId', 'caseCode', 'nationalId'].includes(field)), ...personNames, ...personContact.slice(0, 1), ...membership],
};

/** Of each group at least one field must be matched to a column; otherwise the file is refused with the group's code. */
export const neededFields: Readonly<Record<ImportKind, readonly { code: RefusalCode; fields: readonly string[] }[]>> = {
  people: [{ code: 'imports.names_missing', fields: ['givenNames', 'familyName', 'fullName'] }],
  memberships: [
    { code: 'imports.cooperative_missing', fields: ['cooperative'] },
    {
      code: 'imports.person_missing',
      fields: ['sourceId', 'caseCode', 'nationalId', 'givenNames', 'familyName', 'fullName', 'phone'],
    },
  ],
};
