package maison.loyalty;

/// Examples of rewards for points in the OpenAPI document.
public final class RedemptionExamples {

    public static final String HOLD =
            """
            {"reward": "certificate-25", "store": "dubai-mall", "minutes": 15}
            """;

    public static final String HELD =
            """
            {
              "redemptionId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02",
              "reward": "certificate-25",
              "points": 500,
              "state": "held",
              "heldAt": "2026-03-20T10:00:00Z",
              "until": "2026-03-20T10:15:00Z",
              "store": "dubai-mall",
              "tier": "bronze",
              "ruleVersion": "jewellery-1",
              "from": [{"lotId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01", "points": 500}]
            }
            """;

    public static final String COMMITTED =
            """
            {
              "redemptionId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02",
              "reward": "certificate-25",
              "points": 500,
              "state": "committed",
              "heldAt": "2026-03-20T10:00:00Z",
              "until": "2026-03-20T10:15:00Z",
              "committedAt": "2026-03-20T10:02:00Z",
              "store": "dubai-mall",
              "tier": "bronze",
              "ruleVersion": "jewellery-1",
              "certificate": {
                "certificateId": "1b6f2ad4-6c0e-3d1f-9a53-0f7c2f3f1c11",
                "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                "redemptionId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02",
                "reward": "certificate-25", "code": "7K3M-9XQP-2FHT-WZ84", "lastFour": "WZ84",
                "state": "valid",
                "worth": {"amount": "25.00", "currency": "USD"},
                "left": {"amount": "25.00", "currency": "USD"},
                "available": {"amount": "25.00", "currency": "USD"},
                "use": "once", "issuedAt": "2026-03-20T10:02:00Z",
                "expiresAt": "2027-03-20T20:00:00Z"
              },
              "from": [{"lotId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01", "points": 500}]
            }
            """;

    public static final String UNDO =
            """
            {"reason": "service-not-given"}
            """;

    public static final String REWARDS =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "at": "2026-03-20T10:00:00Z",
              "ruleVersion": "jewellery-1",
              "active": 700,
              "items": [
                {"reward": "certificate-25", "description": "Discount certificate",
                 "kind": "certificate", "points": 500,
                 "worth": {"amount": "25.00", "currency": "USD"}, "preferred": true,
                 "available": true},
                {"reward": "certificate-50", "description": "Discount certificate",
                 "kind": "certificate", "points": 1000,
                 "worth": {"amount": "50.00", "currency": "USD"}, "preferred": false,
                 "available": false,
                 "why": {"reason": "not-enough-points", "missing": 300}}
              ]
            }
            """;

    public static final String TOLD =
            """
            {
              "reward": "certificate-25",
              "store": "dubai-mall",
              "givenAt": "2026-03-20T09:12:00Z"
            }
            """;

    public static final String CONFLICTS =
            """
            {
              "items": [
                {
                  "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                  "redemptionId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d04",
                  "store": "dubai-mall",
                  "toldAt": "2026-03-20T10:00:00Z",
                  "why": ["not-enough-points", "points-owed"],
                  "owed": 300
                }
              ]
            }
            """;

    private RedemptionExamples() {}
}
