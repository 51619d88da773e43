package maison.purchase;

/// The examples of stores and of the catalogue in the API document. Tests send each to the running
/// service.
public final class ShopfrontExamples {

    /// A store with two letterheads.
    public static final String STORE =
            """
            {
              "zone": "Asia/Riyadh",
              "taxNumber": "300012345600003",
              "logo": "maison.png",
              "taxDisplay": "inclusive",
              "letterheads": [
                {
                  "language": "en",
                  "name": "Maison Riyadh",
                  "address": ["Kingdom Centre, Olaya Street", "Riyadh 12214, Saudi Arabia"],
                  "returnPolicy": "Exchange within 14 days with this receipt; made to measure is final.",
                  "ummAlQura": true
                },
                {
                  "language": "ar-SA",
                  "name": "ميزون الرياض",
                  "address": ["برج المملكة، شارع العليا", "الرياض ١٢٢١٤، المملكة العربية السعودية"],
                  "returnPolicy": "الاستبدال خلال ١٤ يومًا مع هذا الإيصال، ولا يُسترجع ما فُصِّل حسب الطلب.",
                  "digits": "arabic-indic",
                  "ummAlQura": true
                }
              ]
            }
            """;

    private ShopfrontExamples() {}
}
