package maison.purchase.aftercare.tradein;

import java.util.List;
import java.util.Locale;

/// Why a rule of the policy offers nothing for a piece: every reason.
public record Declined(String rule, List<Reason> reasons) {

    /// What speaks against an offer.
    public enum Reason {
        CATEGORY_EXCLUDED,
        ARTICLE_EXCLUDED,
        SOLD_AS_FINAL,
        OTHER_CATEGORY,
        OTHER_KIND,
        CONDITION_NOT_TAKEN,
        TOO_OLD,
        NOTHING_LEFT_OF_IT;

        /// Its name for clients, such as `too-old`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Declined {
        reasons = List.copyOf(reasons);
    }
}
