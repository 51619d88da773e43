package maison.loyalty;

/// Examples of referrals in the OpenAPI document.
public final class ReferralExamples {

    public static final String CODE =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "code": "K7QM-2XHR-9TPD",
              "link": "https://maison.example/welcome/K7QM-2XHR-9TPD",
              "brought": 3,
              "rewarded": 1
            }
            """;

    public static final String NAME =
            """
            {"code": "K7QM-2XHR-9TPD"}
            """;

    public static final String NAMED =
            """
            {
              "referralId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11",
              "referrerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "namedAt": "2026-03-20T10:00:00Z",
              "state": "named"
            }
            """;

    public static final String HELD =
            """
            {
              "referralId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11",
              "referrerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "namedAt": "2026-03-20T10:00:00Z",
              "state": "held",
              "reason": "same-household",
              "settledAt": "2026-04-20T10:00:00Z"
            }
            """;

    public static final String LIST = "{\"items\": [" + HELD + "]}";

    private ReferralExamples() {}
}
