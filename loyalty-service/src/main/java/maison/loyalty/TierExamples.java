package maison.loyalty;

/// Examples of tiers given by hand in the OpenAPI document.
public final class TierExamples {

    public static final String GIVE =
            """
            {"tier": "gold", "lastDay": "2027-03-31", "reason": "invited-client"}
            """;

    public static final String GIVEN =
            """
            {
              "grantId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d09",
              "tier": "gold",
              "state": "in-force",
              "givenAt": "2026-03-20T10:00:00Z",
              "until": "2027-04-01T00:00:00Z",
              "reason": "invited-client",
              "givenBy": "7c2b7d0e-4f3f-4f0e-a6fd-0c1f5d3e9a11"
            }
            """;

    public static final String LIST = "{\"items\": [" + GIVEN + "]}";

    public static final String END =
            """
            {"reason": "given-by-mistake"}
            """;

    public static final String BIRTHDAY =
            """
            {"benefit": "birthday-discount", "store": "dubai-mall"}
            """;

    public static final String BIRTHDAY_USE =
            """
            {
              "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01", "benefit": "birthday-discount",
              "percent": 10, "store": "dubai-mall", "at": "2026-03-20T10:00:00Z"
            }
            """;

    private TierExamples() {}
}
