package maison.loyalty;

/// Examples of adjustments in the OpenAPI document.
public final class AdjustmentExamples {

    public static final String ADJUST =
            """
            {"points": 50, "reason": "goodwill", "store": "dubai-mall"}
            """;

    public static final String APPROVED =
            """
            {
              "adjustmentId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d07",
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "points": 50,
              "reason": "goodwill",
              "store": "dubai-mall",
              "state": "approved",
              "proposedBy": "7c2b7d0e-4f3f-4f0e-a6fd-0c1f5d3e9a11",
              "proposedAt": "2026-03-20T10:00:00Z"
            }
            """;

    public static final String WAITING =
            """
            {
              "adjustmentId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d07",
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "points": 2500,
              "reason": "goodwill",
              "store": "dubai-mall",
              "state": "waiting",
              "proposedBy": "7c2b7d0e-4f3f-4f0e-a6fd-0c1f5d3e9a11",
              "proposedAt": "2026-03-20T10:00:00Z"
            }
            """;

    public static final String LIST = "{\"items\": [" + WAITING + "]}";

    public static final String FREEZE =
            """
            {"frozen": true, "reason": "suspected-fraud"}
            """;

    private AdjustmentExamples() {}
}
