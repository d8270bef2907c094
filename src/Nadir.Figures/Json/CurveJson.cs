namespace Nadir.Figures;

/// <summary>Curves, polylines and windows in JSON.</summary>
internal static class CurveJson
{
    private static readonly string[] Ends = ["xLow", "xHigh", "yLow", "yHigh"];

    public static void WriteMembers(JsonOutput output, ImplicitCurve curve)
    {
        WriteWindow(output, curve.Window);
        WritePieces(output, "pieces", curve.Pieces);
        if (curve.IsolatedPoints.Count > 0)
        {
            output.Object("isolatedPoints", () =>
            {
                output.Numbers("x", [.. curve.IsolatedPoints.Select(point => point.X)]);
                output.Numbers("y", [.. curve.IsolatedPoints.Select(point => point.Y)]);
            });
        }

        if (curve.Certificate.UndecidedCells is { Count: > 0 } cells)
            output.Objects("undecidedCells", cells, cell => WriteEnds(output, cell));
        if (curve.Notes.Count > 0)
            output.Texts("notes", curve.Notes);
    }

    public static ImplicitCurve Read(JsonInput input)
    {
        var window = ReadWindow(input);
        var pieces = ReadPieces(input, "pieces");
        var points = input.Object("isolatedPoints") is { } isolated ? ReadPoints(isolated) : [];
        var cells = input.Objects("undecidedCells").Select(ReadBox).ToArray();
        return new ImplicitCurve(window, pieces, points, new CurveCertificate(cells), ReadNotes(input));
    }

    public static void WriteWindow(JsonOutput output, PlaneBox window) =>
        output.Object("window", () => WriteEnds(output, window));

    public static PlaneBox ReadWindow(JsonInput input)
    {
        var member = input.RequiredObject("window");
        var box = ReadBox(member);
        if (!(Ascends(box.XLow, box.XHigh) && Ascends(box.YLow, box.YHigh)))
            throw member.Fault($"a window has finite ends, each high one above its low one, got x from {box.XLow} to {box.XHigh}, y from {box.YLow} to {box.YHigh}.");
        return box;
    }

    private static bool Ascends(double low, double high) => double.IsFinite(low) && double.IsFinite(high) && low < high;

    public static void WritePieces(JsonOutput output, string name, IEnumerable<Polyline> pieces) =>
        output.Objects(name, pieces, piece =>
        {
            output.Flag("closed", piece.IsClosed);
            output.Numbers("x", piece.X);
            output.Numbers("y", piece.Y);
        });

    public static Polyline[] ReadPieces(JsonInput input, string name) => [.. input.Objects(name).Select(Piece)];

    public static string[] ReadNotes(JsonInput input) =>
        input.Optional("notes") is { } notes ? [.. JsonInput.Texts(notes).Select(note => PlainText.Of(note, "notes"))] : [];

    private static Polyline Piece(JsonInput input)
    {
        var piece = input.Guard(() => new Polyline(input.Numbers("x"), input.Numbers("y"), input.Flag("closed")));
        input.End();
        return piece;
    }

    private static (double X, double Y)[] ReadPoints(JsonInput input)
    {
        var points = input.Guard(() => Points.Of("An isolated point", input.Numbers("x"), input.Numbers("y")));
        input.End();
        return [.. points.X.Zip(points.Y)];
    }

    private static void WriteEnds(JsonOutput output, PlaneBox box)
    {
        foreach (var (name, end) in Ends.Zip((double[])[box.XLow, box.XHigh, box.YLow, box.YHigh]))
            output.Number(name, end);
    }

    private static PlaneBox ReadBox(JsonInput input)
    {
        var ends = Ends.Select(name => input.Required(name).Number()).ToArray();
        input.End();
        return new PlaneBox(ends[0], ends[1], ends[2], ends[3]);
    }
}
