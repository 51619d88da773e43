package maison.purchase.counter;

/// The examples of the checkout call in the API document. A test sends and compares each.
public final class CheckoutExamples {

    /// A ring, for somebody who gave a phone number.
    public static final String CHECKOUT =
            """
            {
              "identifier": "٠٧٧٠٠ ٩٠٠١٢٣",
              "storeId": "dubai-mall",
              "terminalId": "dubai-mall-1",
              "currency": "USD",
              "occurredAt": "2026-03-14T11:30:00Z",
              "zone": "Asia/Dubai",
              "lines": [
                {
                  "lineId": "1",
                  "sku": "RING-HALO-18K",
                  "description": "Halo engagement ring",
                  "category": "rings",
                  "brand": "Maison",
                  "quantity": "1",
                  "unitPrice": {"amount": "450.50", "currency": "USD"},
                  "tax": {"amount": "22.53", "currency": "USD"}
                }
              ]
            }
            """;

    /// Everything is there.
    public static final String FOUND =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-14T11:30:00Z",
              "customer": {
                "outcome": "found",
                "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                "greeting": "Layla",
                "language": "ar-SA",
                "birthday": {"today": false, "soon": true, "thisMonth": true},
                "alerts": [
                  {"kind": "allergy", "text": "Nickel: no white gold below 18k",
                   "since": "2024-05-01"}
                ]
              },
              "basket": {
                "net": {"amount": "450.50", "currency": "USD"},
                "tax": {"amount": "22.53", "currency": "USD"},
                "total": {"amount": "473.03", "currency": "USD"}
              },
              "loyalty": {
                "ruleVersion": "jewellery-1",
                "points": 450,
                "lines": [{"lineId": "1", "points": 450}],
                "active": 620,
                "activeAfter": 1070,
                "tier": {"now": "bronze", "after": "bronze"},
                "next": {
                  "name": "silver",
                  "conditions": [
                    {"condition": "annualSpend >= 2000", "missing": "929.50", "met": false}
                  ]
                },
                "benefits": [
                  {"benefit": "birthday-discount", "description": "Birthday discount",
                   "percent": 10, "when": "birthday-month", "applies": true},
                  {"benefit": "birthday-cleaning", "description": "Free cleaning",
                   "when": "birthday-month", "applies": false, "why": "birthday-used"}
                ],
                "rewards": [
                  {"reward": "certificate-25", "description": "Discount certificate",
                   "kind": "certificate", "points": 500,
                   "worth": {"amount": "25.00", "currency": "USD"},
                   "affordable": true, "affordableAfter": true},
                  {"reward": "certificate-50", "description": "Discount certificate",
                   "kind": "certificate", "points": 1000,
                   "worth": {"amount": "50.00", "currency": "USD"},
                   "affordable": false, "affordableAfter": true,
                   "why": {"reason": "not-enough-points", "missing": 380}}
                ],
                "offers": [
                  {"offerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b77", "name": "Spring evening",
                   "off": {"amount": "20.00", "currency": "USD"}, "needsCode": true,
                   "applies": false, "why": "minimum-spend"}
                ]
              },
              "waiting": {"orders": [], "credits": [], "baskets": []},
              "missing": []
            }
            """;

    /// loyalty-service is down.
    public static final String DEGRADED =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-14T11:30:00Z",
              "customer": {
                "outcome": "found",
                "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                "greeting": "Layla",
                "language": "ar-SA",
                "birthday": {"today": false, "soon": true, "thisMonth": true},
                "alerts": [
                  {"kind": "allergy", "text": "Nickel: no white gold below 18k",
                   "since": "2024-05-01"}
                ]
              },
              "basket": {
                "net": {"amount": "450.50", "currency": "USD"},
                "tax": {"amount": "22.53", "currency": "USD"},
                "total": {"amount": "473.03", "currency": "USD"}
              },
              "waiting": {"orders": [], "credits": [], "baskets": []},
              "missing": [{"part": "loyalty", "reason": "unavailable"}]
            }
            """;

    private CheckoutExamples() {}
}
