package maison.loyalty.celebrating;

import java.time.Instant;
import java.util.UUID;
import maison.loyalty.account.BirthdayUse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A sale that is made with what the tier gives in the month of a birthday.
@Schema(name = "BirthdayUse")
record BirthdayUseView(
        UUID saleId,
        @Schema(examples = "birthday-discount") String benefit,
        @Schema(examples = "15") @Nullable Integer percent,
        @Schema(examples = "dubai-mall") String store,
        Instant at) {

    static BirthdayUseView of(BirthdayUse use) {
        return new BirthdayUseView(use.sale(), use.benefit(), use.percent(), use.store(), use.at());
    }
}
