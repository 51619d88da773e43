package maison.loyalty.offering;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.Offers;
import maison.loyalty.account.Grant;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyCommand.EndMultiple;
import maison.loyalty.account.LoyaltyCommand.Learn;
import maison.loyalty.account.LoyaltyCommand.MultiplySale;
import maison.loyalty.account.SaleMultiple;
import maison.loyalty.account.Withdrawal;
import maison.loyalty.offer.MemberEvent.RedemptionEnded;
import maison.loyalty.offer.Terms;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeVersion;
import org.jspecify.annotations.Nullable;

/// What a redemption does to the member's account when it is committed or undone.
final class OfferGifts {

    private OfferGifts() {}

    /// Null for nothing.
    static @Nullable LoyaltyCommand of(RedemptionEnded ended, Terms terms, Programme programme) {
        UUID gift = Offers.grantOf(ended.offer(), ended.customer(), ended.of().id());
        Long extra = terms.benefit().extraThousandths();
        return switch (ended.how()) {
            case RELEASED -> null;
            case COMMITTED ->
                    extra == null
                            ? grant(gift, ended, programme)
                            : new MultiplySale(
                                    new SaleMultiple(
                                            gift,
                                            ended.offer(),
                                            Objects.requireNonNull(ended.sale(), "sale"),
                                            extra,
                                            ended.at()));
            case UNDONE ->
                    extra == null ? withdrawal(gift, ended) : new EndMultiple(gift, ended.at());
        };
    }

    private static @Nullable LoyaltyCommand grant(
            UUID gift, RedemptionEnded ended, Programme programme) {
        if (ended.points() == 0) {
            return null;
        }
        ProgrammeVersion rules = programme.at(ended.at());
        var grant =
                new Grant(
                        gift,
                        ended.at(),
                        SaleMultiple.BONUS,
                        ended.points(),
                        ended.at(),
                        rules.earning().expiryOf(ended.at(), ended.of().store()),
                        rules.version(),
                        ended.offer().toString());
        return new Learn(List.of(grant), ended.at());
    }

    private static @Nullable LoyaltyCommand withdrawal(UUID gift, RedemptionEnded ended) {
        if (ended.points() == 0) {
            return null;
        }
        UUID id = UUID.nameUUIDFromBytes(("undone " + gift).getBytes(StandardCharsets.UTF_8));
        String reason = SaleMultiple.BONUS + " undone";
        return new Learn(List.of(new Withdrawal(id, gift, ended.at(), reason)), ended.at());
    }
}
