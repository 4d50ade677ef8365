import { defineImportShape, type ImportChoice, type ImportField } from '../imports/import-field.ts';
import {
  personContact,
  personIdentity,
  personLinkFields,
  personLinkNeeded,
  personNames,
} from '../people/import-fields.ts';

const courseLinkField: ImportField = {
  field: 'course',
  title: 'imports:field.course',
  type: 'code',
  synonyms: [
    'course',
    'course id',
    'course name',
    'program',
    'program id',
    'programme',
    'programme id',
    'training',
    'formation',
    'cours',
    'programme de formation',
    'curso',
    'programa',
    'formacion',
    'formacao',
  ],
};

const providerLinkField: ImportField = {
  field: 'provider',
  title: 'imports:field.provider',
  type: 'code',
  synonyms: [
    'provider',
    'training provider',
    'centre',
    'centre id',
    'center',
    'center id',
    'training centre',
    'training center',
    'centre de formation',
    'prestataire',
    'centro',
    'centro de formacion',
    'proveedor',
    'centro de formacao',
  ],
};

const outcomeChoices: readonly ImportChoice[] = [
  {
    value: 'enrolled',
    title: 'enrolments:status.enrolled',
    words: ['enrolled', 'ongoing', 'in progress', 'active', 'inscrit', 'en cours', 'inscrito', 'en curso', 'em curso'],
  },
  {
    value: 'completed',
    title: 'enrolments:status.completed',
    words: [
      'completed',
      'complete',
      'graduated',
      'passed',
      'termine',
      'diplome',
      'completado',
      'concluido',
      'egresado',
    ],
  },
  {
    value: 'failed',
    title: 'enrolments:status.failed',
    words: ['failed', 'not passed', 'echoue', 'reprobado', 'reprovado'],
  },
  {
    value: 'dropped-out',
    title: 'enrolments:status.dropped-out',
    words: [
      'dropped',
      'dropped out',
      'dropout',
      'drop out',
      'abandon',
      'abandonne',
      'abandono',
      'desertor',
      'desistiu',
    ],
  },
];

/** What a row says of somebody's place in a training. */
const enrolmentFields: readonly ImportField[] = [
  courseLinkField,
  providerLinkField,
  {
    field: 'enrolledOn',
    title: 'imports:field.enrolledOn',
    type: 'date',
    synonyms: [
      'enrolled on',
      'enrolment date',
      'enrollment date',
      'start date',
      'date d inscription',
      'date de debut',
      'fecha de inscripcion',
      'fecha de inicio',
      'data de inscricao',
    ],
  },
  {
    field: 'outcome',
    title: 'imports:field.outcome',
    type: 'choice',
    choices: outcomeChoices,
    synonyms: [
      'outcome',
      'completion status',
      'completion',
      'status',
      'result',
      'statut',
      'resultat',
      'estado',
      'resultado',
    ],
  },
  {
    field: 'dropoutReason',
    title: 'imports:field.dropoutReason',
    type: 'text',
    synonyms: [
      'dropout reason',
      'drop out reason',
      'reason for leaving',
      'reason',
      'motif d abandon',
      'motivo de abandono',
      'motivo de desercion',
    ],
  },
];

/** Participants of trainings: one person's place in one training in each row. People who are not registered yet are. */
export const traineesImport = defineImportShape({
  kind: 'trainees',
  title: 'enrolments:import.title',
  holds: 'enrolments:import.holds',
  records: 'enrolments:import.records',
  fields: [...personNames, ...personIdentity, ...personContact, ...enrolmentFields],
  needed: [{ code: 'imports.names_missing', fields: ['givenNames', 'familyName', 'fullName'] }, { fields: ['course'] }],
  permissions: ['people.write', 'communities.write', 'partners.write', 'training.write'],
  page: '/cohorts',
});

/** Courses: one in each row. Their number in the file is what lists of participants may name them by. */
export const coursesImport = defineImportShape({
  kind: 'courses',
  title: 'courses:import.title',
  holds: 'courses:import.holds',
  records: 'courses:import.records',
  fields: [
    {
      field: 'courseTitle',
      title: 'imports:field.courseTitle',
      type: 'text',
      synonyms: [
        'program name',
        'programme name',
        'course title',
        'course name',
        'name',
        'titre',
        'intitule',
        'titulo',
        'nombre',
      ],
    },
    {
      field: 'courseSourceId',
      title: 'imports:field.courseSourceId',
      type: 'code',
      synonyms: ['program id', 'programme id', 'course id', 'id', 'code', 'codigo'],
    },
    {
      field: 'skill',
      title: 'imports:field.skill',
      type: 'text',
      synonyms: ['skill', 'sector', 'trade', 'metier', 'secteur', 'oficio', 'oficio principal'],
    },
    {
      field: 'weeks',
      title: 'imports:field.weeks',
      type: 'integer',
      synonyms: ['training duration weeks', 'duration weeks', 'weeks', 'semaines', 'semanas'],
    },
    {
      field: 'courseKind',
      title: 'imports:field.courseKind',
      type: 'text',
      synonyms: ['program type', 'programme type', 'type', 'tipo'],
    },
    {
      field: 'agency',
      title: 'imports:field.agency',
      type: 'text',
      synonyms: ['implementing agency', 'agency', 'implementing partner', 'agence', 'agencia', 'socio implementador'],
    },
  ],
  needed: [{ fields: ['courseTitle'] }],
  permissions: ['training.write'],
  page: '/courses',
});

/** Results before and after a training: one person in each row, of trainees who are registered already. */
export const resultsImport = defineImportShape({
  kind: 'training-results',
  title: 'assessments:import.title',
  holds: 'assessments:import.holds',
  records: 'assessments:import.records',
  fields: [
    ...personLinkFields,
    {
      field: 'preScore',
      title: 'imports:field.preScore',
      type: 'decimal',
      synonyms: ['pre training score', 'pre score', 'pre test', 'score before', 'note avant', 'puntaje antes'],
    },
    {
      field: 'postScore',
      title: 'imports:field.postScore',
      type: 'decimal',
      synonyms: [
        'post training score',
        'post score',
        'post test',
        'score after',
        'score',
        'note apres',
        'puntaje despues',
      ],
    },
    {
      field: 'takenOn',
      title: 'imports:field.takenOn',
      type: 'date',
      synonyms: ['assessment date', 'test date', 'date', 'date du test', 'fecha', 'fecha de evaluacion'],
    },
  ],
  needed: [personLinkNeeded, { fields: ['preScore', 'postScore'] }],
  permissions: ['training.write'],
  page: '/cohorts',
});
