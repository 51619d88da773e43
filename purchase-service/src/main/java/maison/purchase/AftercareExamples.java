package maison.purchase;

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

    private AftercareExamples() {}
}
