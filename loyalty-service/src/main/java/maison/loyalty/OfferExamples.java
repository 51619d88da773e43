package maison.loyalty;

/// Examples of offers in the OpenAPI document.
public final class OfferExamples {

    public static final String DRAFT =
            """
            {"name": "Spring evening", "campaign": "spring-2026", "points": 200,
             "from": "2026-03-01", "until": "2026-04-30", "tiers": ["bronze", "silver"],
             "minimumSpend": {"amount": "100.00", "currency": "USD"}, "most": 500, "perMember": 1,
             "sharedCode": "SPRING26"}
            """;

    public static final String OFFER =
            """
            {
              "offerId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d11", "state": "active",
              "name": "Spring evening", "campaign": "spring-2026", "points": 200,
              "from": "2026-03-01", "until": "2026-04-30", "tiers": ["bronze", "silver"],
              "onlyIssued": false, "minimumSpend": {"amount": "100.00", "currency": "USD"},
              "most": 500, "perMember": 1, "sharedCode": "SPRING26"
            }
            """;

    public static final String ACTIVATE =
            """
            {"state": "active", "reason": "campaign-begins"}
            """;

    public static final String ISSUE =
            """
            {"customers": ["0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10"], "from": "2026-03-01",
             "until": "2026-03-31", "codes": true}
            """;

    public static final String ISSUED =
            """
            {
              "items": [
                {"customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10", "issued": true,
                 "code": "7K3M-9XQP-2FHT-WZ84"}
              ]
            }
            """;

    public static final String REDEEM =
            """
            {"customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10", "code": "SPRING26",
             "store": "dubai-mall", "net": {"amount": "450.00", "currency": "USD"}, "minutes": 15}
            """;

    public static final String COMMIT =
            """
            {"customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
             "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01"}
            """;

    public static final String END =
            """
            {"customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10"}
            """;

    public static final String UNDO =
            """
            {"customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10", "reason": "sale-returned"}
            """;

    public static final String REPORT =
            """
            {
              "offerId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d11", "name": "Spring evening",
              "campaign": "spring-2026", "issued": 120, "held": 2, "redeemed": 41, "undone": 1,
              "members": 41, "points": 8200,
              "spend": [{"amount": "18450.00", "currency": "USD"}]
            }
            """;

    private OfferExamples() {}
}
