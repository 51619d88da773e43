package maison.customer.permission.wordings;

import java.util.List;
import java.util.Map;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.wording.Terms;

/// What the five purposes that every house has are, as long as it does not say so itself.
final class UsualTerms {

    private static final int CONFIRM_WITHIN_HOURS = 72;
    private static final List<String> CHANNELS = List.of("email", "sms", "whatsapp", "phone");

    static final Map<Purpose, Terms> ALL =
            Map.of(
                    Purpose.SERVICE,
                    terms("Your orders and appointments", "طلباتكم ومواعيدكم", false),
                    Purpose.MARKETING,
                    terms("News and offers", "الأخبار والعروض", true),
                    Purpose.LOYALTY,
                    terms("Points and tiers", "النقاط والمستويات", false),
                    Purpose.PHOTOS,
                    terms("Photos of you and your pieces", "صوركم وصور قطعكم", false),
                    Purpose.BODY_SCANS,
                    terms("Scans of your body", "المسح الضوئي لأجسامكم", false));

    private UsualTerms() {}

    private static Terms terms(String english, String arabic, boolean promotional) {
        return new Terms(
                Map.of("en", english, "ar", arabic),
                promotional,
                false,
                CONFIRM_WITHIN_HOURS,
                CHANNELS);
    }
}
