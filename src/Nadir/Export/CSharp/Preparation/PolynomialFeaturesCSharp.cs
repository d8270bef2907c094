using System.Text;

namespace Nadir;

internal sealed class PolynomialFeaturesCSharp : CSharpExporter<PolynomialFeatures>
{
    private const int MostProducts = 1000;

    protected override void Export(PolynomialFeatures polynomial, CSharpProgram program)
    {
        var products = polynomial.Products;
        if (products.Count > MostProducts)
            throw Error.NotSupported($"polynomialFeatures makes {products.Count} products, and C# source is written for {MostProducts} at most. Lower the degree, or save the model and load it with Nadir.");
        program.Note($"polynomialFeatures: {program.Shape} to [{products.Count}]");
        var name = program.NewName("Multiply");
        var lines = new StringBuilder();
        for (var i = 0; i < products.Count; i++)
            lines.Append(FormattableString.Invariant($"    output[{i}] = {Product(products[i])};\n"));
        program.Add(name, $"/// <summary>The products of values that the network takes.</summary>\nprivate static void {name}(ReadOnlySpan<float> input, Span<float> output)\n{{\n{lines}}}");
        program.Make("products", new Shape(products.Count), (from, to) => $"{name}({from}, {to});");
    }

    private static string Product(IReadOnlyList<int> columns) => columns.Count switch
    {
        0 => "1",
        1 => FormattableString.Invariant($"input[{columns[0]}]"),
        _ => $"(float)((double){string.Join(" * ", columns.Select(column => FormattableString.Invariant($"input[{column}]")))})",
    };
}
