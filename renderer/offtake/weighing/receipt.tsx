import { useTranslation } from 'react-i18next';
import type { DeliveryRecord } from '../../../shared/offtake/weighing/delivery.ts';
import { useFormat, visible } from '../../components/format.ts';
import { PrintSlip, SlipLine, SlipNote, SlipPart, SlipSignatures } from '../../components/print-slip.tsx';
import type { SlipPaper } from '../../components/slip-paper.tsx';

interface ReceiptProps {
  readonly delivery: DeliveryRecord;
  readonly paper: SlipPaper;
  readonly copy?: boolean;
  readonly onPrinted?: () => void;
}

/** What a farmer takes home: every weight, every deduction, the price, the market's price, and how the amount came about. */
export function Receipt({ delivery, paper, copy = false, onPrinted }: ReceiptProps) {
  const { t } = useTranslation('weighing');
  const { status } = delivery;
  return (
    <PrintSlip
      paper={paper}
      title={t('receipt.title')}
      number={delivery.receipt}
      copy={copy}
      mark={status === 'valid' ? null : t(`receipt.mark.${status}`)}
      {...(onPrinted === undefined ? {} : { onPrinted })}
    >
      <WhoAndWhere delivery={delivery} />
      <Weights delivery={delivery} />
      <Payment delivery={delivery} />
      <SlipPart>
        <SlipNote>{t('receipt.how')}</SlipNote>
        {delivery.receiptNote !== null && <SlipNote>{visible(delivery.receiptNote)}</SlipNote>}
        <SlipSignatures names={[t('receipt.farmer-signs'), t('receipt.weigher-signs')]} />
      </SlipPart>
    </PrintSlip>
  );
}

function WhoAndWhere({ delivery }: Pick<ReceiptProps, 'delivery'>) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  const { weighedOn, weighedAt, cooperativeName, corrects, witness } = delivery;
  return (
    <SlipPart>
      <SlipLine label={t('receipt.weighed')} value={`${format.date(weighedOn)} ${format.time(weighedAt)}`} />
      <SlipLine label={t('point')} value={visible(delivery.buyingPointName)} />
      <SlipLine label={t('farmer')} value={visible(delivery.personName)} strong />
      <SlipLine label={t('receipt.case-code')} value={visible(delivery.caseCode)} />
      {cooperativeName !== null && <SlipLine label={t('cooperative')} value={visible(cooperativeName)} />}
      <SlipLine label={t('receipt.weighed-by')} value={visible(delivery.weighedBy)} />
      {witness !== null && <SlipLine label={t('witness')} value={visible(witness)} />}
      {corrects !== null && <SlipLine label={t('receipt.corrects')} value={corrects.receipt} />}
    </SlipPart>
  );
}

function Weights({ delivery }: Pick<ReceiptProps, 'delivery'>) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  const { rejectedGrams, rejectionReason, readingKind, reading } = delivery;
  const containers = delivery.containers.map(({ count, name }) => `${format.number(count)} × ${visible(name)}`);
  return (
    <SlipPart>
      <SlipLine label={t('product')} value={visible(delivery.productName)} strong />
      <SlipLine label={t('grade')} value={visible(delivery.gradeName)} />
      {readingKind !== 'none' && reading !== null && (
        <SlipLine label={t(`reading.${readingKind}`)} value={format.number(reading / 10, 1)} />
      )}
      <SlipLine label={t('receipt.gross')} value={format.weight(delivery.grossGrams)} />
      <SlipLine label={[t('tare'), ...containers].join(' · ')} value={`− ${format.weight(delivery.tareGrams)}`} />
      {rejectedGrams > 0 && (
        <SlipLine
          label={t('receipt.rejected', { reason: t(`deliveries:rejectionReason.${rejectionReason ?? 'other'}`) })}
          value={`− ${format.weight(rejectedGrams)}`}
        />
      )}
      {delivery.deductions.map(({ kind, permille, grams }) => (
        <SlipLine
          key={kind}
          label={t('receipt.deduction', { kind: t(`deduction.${kind}`), percent: format.percent(permille / 10) })}
          value={`− ${format.weight(grams)}`}
        />
      ))}
      <SlipLine label={t('net')} value={format.weight(delivery.netGrams)} strong />
    </SlipPart>
  );
}

function Payment({ delivery }: Pick<ReceiptProps, 'delivery'>) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  const { currency, marketPricePerKg, marketPrice } = delivery;
  return (
    <SlipPart>
      <SlipLine label={t('price')} value={format.money(delivery.pricePerKg, currency)} />
      <SlipLine label={t('amount')} value={format.money(delivery.amount, currency)} strong />
      <SlipLine
        label={t('market')}
        value={marketPricePerKg === null ? t('no-market') : format.money(marketPricePerKg, currency)}
      />
      {marketPrice !== null && (
        <SlipNote>
          {t('market-from', { market: visible(marketPrice.market), date: format.date(marketPrice.on) })}
        </SlipNote>
      )}
    </SlipPart>
  );
}
