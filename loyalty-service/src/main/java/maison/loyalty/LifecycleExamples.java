package maison.loyalty;

/// Examples in the OpenAPI document of how a programme changes.
public final class LifecycleExamples {

    /// The draft of most examples.
    public static final String DRAFT_ID = "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d10";

    /// One point and a half a dollar, and longer to keep a tier.
    public static final String RULES =
            """
            {
              "version": "jewellery-2",
              "earning": {
                "base": "net", "rounding": "floor-per-sale",
                "unitsPerPoint": {"USD": 1, "SAR": 4, "GBP": 1, "EUR": 1},
                "earnBase": {"excludedKinds": ["tip"]},
                "zone": "UTC", "storeZones": {"dubai-mall": "Asia/Dubai", "riyadh": "Asia/Riyadh"}
              },
              "stacking": "best-wins",
              "promotions": [
                {
                  "promotion": "weekends", "description": "Half as many points again at weekends",
                  "multiplier": 1.5, "weekdays": ["saturday", "sunday"]
                }
              ],
              "expiry": {"months": 24, "until": "end-of-month"},
              "ladder": {
                "annualWindowDays": 365, "graceDays": 60,
                "tiers": [
                  {"tier": "member", "benefits": []},
                  {
                    "tier": "bronze", "rule": "annualSpend >= 500 OR transactions >= 3",
                    "benefits": []
                  },
                  {"tier": "silver", "rule": "annualSpend >= 2000", "benefits": []},
                  {"tier": "gold", "rule": "annualSpend >= 5000", "benefits": []}
                ]
              },
              "rewards": [
                {
                  "reward": "certificate-25", "description": "Certificate of 25 dollars",
                  "kind": "certificate", "points": 500,
                  "worth": {"amount": "25.00", "currency": "USD"}, "validMonths": 12
                }
              ]
            }
            """;

    /// A publication.
    public static final String PUBLICATION =
            """
            {"effectiveFrom": "2099-01-01T00:00:00Z"}
            """;

    /// A simulation.
    public static final String SIMULATION =
            """
            {"from": "2025-01-01T00:00:00Z"}
            """;

    /// A withdrawal.
    public static final String WITHDRAWAL =
            """
            {"reason": "wrong-rate"}
            """;

    /// A rollback.
    public static final String ROLLBACK =
            """
            {"to": "jewellery-1", "effectiveFrom": "2099-02-01T00:00:00Z"}
            """;

    private LifecycleExamples() {}
}
