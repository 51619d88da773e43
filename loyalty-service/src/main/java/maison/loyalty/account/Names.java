package maison.loyalty.account;

import java.util.UUID;

/// The same things by other names.
final class Names {

    private Names() {}

    static Sale with(UUID id, Sale of) {
        return id.equals(of.id())
                ? of
                : new Sale(id, of.at(), of.store(), of.currency(), of.lines(), of.paid());
    }

    static Return with(UUID id, UUID sale, Return of) {
        return new Return(id, sale, of.at(), of.lines());
    }

    static UnlinkedReturn with(UUID id, UnlinkedReturn of) {
        return new UnlinkedReturn(id, of.at(), of.currency(), of.netMinor());
    }

    static Grant with(UUID id, Grant of) {
        return new Grant(
                id,
                of.at(),
                of.bonus(),
                of.points(),
                of.usableFrom(),
                of.expiresAt(),
                of.ruleVersion(),
                of.reason());
    }

    static Withdrawal with(UUID id, UUID grant, Withdrawal of) {
        return new Withdrawal(id, grant, of.at(), of.reason());
    }

    static SaleMultiple with(UUID sale, SaleMultiple of) {
        return new SaleMultiple(of.id(), of.offer(), sale, of.extraThousandths(), of.at());
    }

    static BirthdayUse with(UUID sale, BirthdayUse of) {
        return new BirthdayUse(sale, of.benefit(), of.percent(), of.year(), of.store(), of.at());
    }
}
