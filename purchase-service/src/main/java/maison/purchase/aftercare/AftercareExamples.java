package maison.purchase.aftercare;

/// The examples of what comes after a sale in the API document. A test sends each to the running
/// service.
public final class AftercareExamples {

    /// A ring that was bought elsewhere.
    public static final String ELSEWHERE =
            """
            {
              "ownerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-18T09:05:00Z",
              "category": "rings",
              "brand": "maison-bleue",
              "acquiredOn": "2019-06-01",
              "description": "Solitaire, yellow metal, inherited",
              "marks": [{"kind": "certificate", "issuer": "gia", "number": "2141438171"}]
            }
            """;

    /// The numbers of a piece that the house sold.
    public static final String MARKS =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-18T09:05:00Z",
              "marks": [
                {"kind": "serial", "number": "MA-77120"},
                {"kind": "hallmark", "issuer": "london", "number": "750"}
              ]
            }
            """;

    /// A mother gives a piece to her daughter.
    public static final String TRANSFER =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-05-18T09:05:00Z",
              "fromId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "toId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11",
              "reason": "given"
            }
            """;

    /// A repair was of this piece.
    public static final String JOB_LINK =
            """
            {"storeId": "dubai-mall", "occurredAt": "2026-06-18T09:05:00Z"}
            """;

    /// A warranty card of the maker.
    public static final String WARRANTY =
            """
            {
              "belongingId": "0195951e-7c40-7a10-9d4e-5b1f3c2a9e05",
              "number": "W-2026-0091",
              "storeId": "dubai-mall",
              "zone": "Asia/Dubai",
              "occurredAt": "2026-03-18T09:05:00Z",
              "startsOn": "2026-03-14",
              "months": 36,
              "transferable": true,
              "excludes": ["loss", "water"]
            }
            """;

    /// A year more.
    public static final String EXTENSION =
            """
            {"storeId": "dubai-mall", "occurredAt": "2026-03-18T09:05:00Z", "months": 12}
            """;

    /// A claw came off by itself.
    public static final String CLAIM =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-09-18T09:05:00Z",
              "jobId": "0195a812-3f00-7b21-b0c6-91d4a7e65f02",
              "cause": "setting-failed"
            }
            """;

    private AftercareExamples() {}
}
