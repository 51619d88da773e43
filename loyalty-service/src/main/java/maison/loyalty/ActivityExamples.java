package maison.loyalty;

/// Examples of activities in the OpenAPI document.
public final class ActivityExamples {

    public static final String REVIEW =
            """
            {
              "activity": "review", "proof": "https://www.instagram.com/p/0195b1aa-2c00-7d31-9e52-6f0a1b2c3d12/?igsh=MzRlODBi",
              "occurredAt": "2026-03-18T15:20:00Z", "store": "dubai-mall"
            }
            """;

    public static final String SEEN =
            """
            {"proof": "https://instagram.com/p/0195b1aa-2c00-7d31-9e52-6f0a1b2c3d12"}
            """;

    public static final String WITHDRAW =
            """
            {"reason": "post-deleted"}
            """;

    public static final String GIVEN =
            """
            {
              "activityId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d11",
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "activity": "review",
              "bonus": "social",
              "points": 25,
              "state": "given",
              "occurredAt": "2026-03-18T15:20:00Z",
              "day": "2026-03-18",
              "store": "dubai-mall",
              "proofHost": "instagram.com",
              "lotId": "6f1c2a35-50d4-3b6e-9a4e-0a8f0c9d7e21",
              "toldBy": "7c2b7d0e-4f3f-4f0e-a6fd-0c1f5d3e9a11",
              "toldAt": "2026-03-20T10:00:00Z"
            }
            """;

    public static final String WAITING =
            """
            {
              "activityId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d11",
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "activity": "review",
              "bonus": "social",
              "points": 25,
              "state": "waiting",
              "occurredAt": "2026-03-18T15:20:00Z",
              "day": "2026-03-18",
              "store": "dubai-mall",
              "proofHost": "instagram.com",
              "toldBy": "0a5d7f1e-9c3b-4c39-8a59-52d2a7b0c944",
              "toldAt": "2026-03-20T10:00:00Z"
            }
            """;

    public static final String LIST = "{\"items\": [" + WAITING + "]}";

    public static final String CAP_REACHED =
            """
            {
              "type": "/problems/cap-reached", "title": "Cap reached", "status": 409,
              "detail": "This bonus was given as often as it is.",
              "bonus": "social", "times": 4, "per": "month", "again": "2026-04-01"
            }
            """;

    private ActivityExamples() {}
}
