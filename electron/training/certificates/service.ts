import type { z } from 'zod';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { printedCertificate } from '../../../shared/training/certificates/contract.ts';
import { codeBytes, normalCode, verificationCode } from '../../../shared/training/certificates/verification.ts';
import type { SessionContext } from '../../engine/context.ts';
import { nextNumbers } from '../../office/service.ts';
import { createRecords, findRecord, updateRecord } from '../../storage/records.ts';
import { CertificateEntity, CohortEntity, CourseEntity } from '../entities.ts';

type Printed = z.infer<typeof printedCertificate>;

const serialDigits = 5;

/** Gives a certificate to everybody of a cohort who completed and holds none; numbers run on and are never given again. */
export async function issueCertificates(
  { office, actor, session }: SessionContext,
  { id, on }: { id: string; on: string },
): Promise<{ issued: number; first: string | null; last: string | null }> {
  return office.write(actor, async (tx) => {
    await findRecord(tx.manager, CohortEntity, id);
    if (on > tx.today) throw new Refusal('training.date_in_future', {}, 'on');
    const people = await tx.manager.query<{ enrolmentId: string; personId: string }[]>(
      `select e.id as enrolmentId, e.person_id as personId from enrolment e join person p on p.id = e.person_id
        where e.cohort_id = ? and e.status = 'completed' and e.deleted_at is null and not exists (
          select 1 from certificate f where f.enrolment_id = e.id and f.revoked_on is null and f.deleted_at is null)
        order by p.name_key, e.id`,
      [id],
    );
    if (people.length === 0) return { issued: 0, first: null, last: null };
    const first = await nextNumbers(tx, 'certificate', people.length);
    const random = office.environment.randomBytes(codeBytes * people.length);
    const rows = await createRecords(
      tx,
      CertificateEntity,
      people.map((person, index) => ({
        ...person,
        cohortId: id,
        serial: first + index,
        number: `${session.office.code}-T-${String(first + index).padStart(serialDigits, '0')}`,
        code: verificationCode(random.subarray(index * codeBytes, (index + 1) * codeBytes)),
        issuedOn: on,
        revokedOn: null,
        revokeReason: null,
      })),
      { action: 'issued' },
    );
    return { issued: rows.length, first: rows[0]?.number ?? null, last: rows.at(-1)?.number ?? null };
  });
}

const printedColumns = `f.id, f.certificate_number as number, f.code, f.issued_on as issuedOn,
  trim(p.given_names || ' ' || coalesce(p.other_names || ' ', '') || p.family_name) as name, o.title as courseTitle, k.code as cohortCode,
  k.starts_on as "from", coalesce(k.ends_on, (select max(held_on) from training_session s where s.cohort_id = k.id and s.status = 'held' and s.deleted_at is null)) as "to",
  round(coalesce(nullif(o.minutes, 0), (select sum(minutes) from training_session s where s.cohort_id = k.id and s.status = 'held' and s.deleted_at is null), 0) / 60.0, 1) as hours,
  n.name as providerName`;
const printedFrom = `certificate f join person p on p.id = f.person_id join cohort k on k.id = f.cohort_id join course o on o.id = k.course_id left join partner n on n.id = k.provider_id`;

/** Certificates of a cohort that hold, in the order of their numbers, with the wording of the course. */
export async function certificatesForPrint({ office }: SessionContext, { id }: { id: string }) {
  const cohort = await findRecord(office.reads, CohortEntity, id);
  const course = await findRecord(office.reads, CourseEntity, cohort.courseId);
  const certificates = await office.reads.query<Printed[]>(
    `select ${printedColumns} from ${printedFrom}
      where f.cohort_id = ? and f.revoked_on is null and f.deleted_at is null order by f.serial`,
    [id],
  );
  const { certificateTitle: title, certificateText: text, firstSignatory, secondSignatory } = course;
  return { title, text, firstSignatory, secondSignatory, certificates };
}

/** Takes a certificate's validity away; it stays in the register with the reason. */
export async function revokeCertificate(
  { office, actor }: SessionContext,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const before = await findRecord(tx.manager, CertificateEntity, id);
    if (before.revokedOn !== null) throw new Refusal('training.certificate_revoked');
    const patch = { revokedOn: tx.today, revokeReason: reason };
    await updateRecord(tx, CertificateEntity, { id, version }, patch, { action: 'revoked', reason });
  });
  return {};
}

/** Whether a number and its code belong together here. A right number with a wrong code is unknown: it says nothing about the person. */
export async function verifyCertificate(
  { office }: SessionContext,
  { number, code }: { number: string; code: string },
) {
  const [row] = await office.reads.query<(Printed & { revokedOn: string | null; revokeReason: string | null })[]>(
    `select ${printedColumns}, f.revoked_on as revokedOn, f.revoke_reason as revokeReason from ${printedFrom}
      where f.certificate_number = ? collate nocase and f.code = ? and f.deleted_at is null`,
    [number.trim(), normalCode(code)],
  );
  if (!row) return { state: 'unknown' as const, certificate: null };
  return { state: row.revokedOn === null ? ('valid' as const) : ('revoked' as const), certificate: row };
}
