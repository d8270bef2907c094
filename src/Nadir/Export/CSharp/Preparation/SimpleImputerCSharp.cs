namespace Nadir;

internal sealed class SimpleImputerCSharp : CSharpExporter<SimpleImputer>
{
    protected override void Export(SimpleImputer imputer, CSharpProgram program)
    {
        var fills = imputer.Statistics;
        if (imputer.AddIndicator || fills.Any(double.IsNaN))
            throw Error.NotSupported($"simpleImputer can be written as C# where it fills numbers in alone; this one adds or drops columns. Leave addIndicator out, or save the model and load it with Nadir.");
        program.Note($"simpleImputer: {program.Shape}");
        var fill = program.Array(program.NewArrayName("Fill"), [.. fills], isDouble: true);
        program.Add("FillIn", """
            /// <summary>Puts a column's usual value where one is missing (NaN).</summary>
            private static void FillIn(ReadOnlySpan<float> input, ReadOnlySpan<double> usual, Span<float> output)
            {
                for (var i = 0; i < output.Length; i++)
                    output[i] = float.IsNaN(input[i]) ? (float)usual[i] : input[i];
            }
            """);
        program.Make("filled", program.Shape, (from, to) => $"FillIn({from}, {fill}, {to});");
    }
}
