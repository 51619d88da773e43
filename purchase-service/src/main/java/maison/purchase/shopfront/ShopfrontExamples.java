package maison.purchase.shopfront;

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

    /// A ring of the catalogue.
    public static final String ITEM =
            """
            {
              "names": {"en": "Halo engagement ring", "ar": "خاتم خطوبة هالو"},
              "category": "rings",
              "brand": "Maison",
              "collection": "halo",
              "attributes": {
                "metal": "white-gold",
                "fineness": "750",
                "stone": "diamond",
                "carats": "1.20"
              },
              "prices": [
                {"amount": "1250.00", "currency": "USD"},
                {"amount": "4690.00", "currency": "SAR"}
              ],
              "stock": "in-stock",
              "images": ["items/ring-halo-18k/front.jpg"]
            }
            """;

    /// How a file with a shop's own columns is read.
    public static final String PLAN =
            """
            {
              "format": "csv",
              "separator": ";",
              "columns": {
                "sku": "Article",
                "names.en": "Title",
                "names.ar": "Arabic",
                "category": "Group",
                "attributes.metal": "Metal",
                "attributes.carats": "Carats",
                "prices.SAR": "Price",
                "stock": "Stock",
                "images": "Pictures"
              },
              "defaults": {"brand": "Maison", "stock": "in-stock"},
              "complete": false
            }
            """;

    /// A file of one item, and the plan that it is read by.
    public static final String IMPORT =
            """
            {"file": "Article;Title;Arabic;Group;Metal;Carats;Price;Stock;Pictures\\nRING-HALO-18K;Halo engagement ring;خاتم خطوبة هالو;rings;white-gold;1.20;4690.00;in-stock;items/ring-halo-18k/front.jpg\\n",
             "plan":\
            """
                    + PLAN
                    + "}";

    /// What becomes of a good row and a bad one.
    public static final String IMPORT_RESULTS =
            """
            [{"row":2,"sku":"RING-1","status":"created"},
            {"row":3,"sku":"RING-2","status":"refused","errors":[{"pointer":"/prices/0/amount","detail":"must be a decimal of 0 or more"}]},
            {"dryRun":false,"created":1,"changed":0,"unchanged":0,"discontinued":0,"refused":1}]
            """;

    private ShopfrontExamples() {}
}
