using System.Text;
using Nadir.Tests.Export.Onnx;

namespace Nadir.Tests.Conformance;

/// <summary>Whatever the catalogue lists as preparation is exported in all its forms and agrees, or stands in an approved list.</summary>
public sealed class OnnxPreparationTests
{
    private static readonly double[] Sizes = [0.5, 3, double.NaN, 0.5, -2.25, 7, 3, 1e6, 0.5, 12];

    private static readonly string?[] Colors = ["red", "blue", null, "red", "Grün", "blue", "red", "a b", "red", "blue"];

    public static TheoryData<string> Exported => [.. Names.Except(Refused)];

    private static IEnumerable<string> Names => Catalogues.All.OfKind("preparation").Select(entry => entry.Name);

    private static IEnumerable<string> Refused => Names.Where(name => new OnnxExporters(Catalogues.All).Find(
        Catalogues.All.Create("preparation", Spec.Parse(Catalogues.Example("preparation", name)))) is null);

    [Theory]
    [MemberData(nameof(Exported))]
    public void Preparation_InEveryForm_AgreesWithOnnxRuntime(string name)
    {
        var checkedForms = 0;
        foreach (var spec in EntryVariants.Of(Catalogues.All, Catalogues.All.Find("preparation", name)))
        {
            foreach (var (table, others) in Tables())
            {
                var preparation = (Preparation)Catalogues.All.Create("preparation", spec);
                if (!Learns(preparation, table))
                    continue;
                var rows = others.FirstOrDefault(other => IsTaken(preparation, other), table);
                try
                {
                    checkedForms += OnnxPreparations.Agrees(preparation, rows) ? 1 : 0;
                }
                catch (Xunit.Sdk.XunitException failure)
                {
                    Assert.Fail($"{spec} of {string.Join(", ", table.Names)}: {failure.Message}");
                }
            }
        }

        Assert.True(checkedForms > 0, $"No form of {name} was compared.");
    }

    [Fact]
    public void Preparations_WithoutExporter_AreTheApprovedOnes()
    {
        var text = new StringBuilder("Preparations that have no ONNX form, and why.\n\n");
        foreach (var name in Refused)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{name}: no standard operator (set 17, ai.onnx.ml 3) takes texts apart into words or characters\n");

        ApprovedText.Check("onnx-preparations.txt", text.ToString());
    }

    /// <summary>What is learned from, and rows with what was not seen there.</summary>
    private static IEnumerable<(Table Learned, Table[] Others)> Tables()
    {
        var whole = Sizes.Where(double.IsFinite).ToArray();
        var numbers = new Table(new NumberColumn("a", whole), new NumberColumn("b", [.. whole.Select((_, i) => (double)(i % 3))]), new NumberColumn("c", [.. whole.Select(_ => 4.0)]));
        yield return (numbers, [numbers.Pick(2, 0, 0, 8), new Table(new NumberColumn("a", [100, -9]), new NumberColumn("b", [0.1, 2]), new NumberColumn("c", [4, 5]))]);
        var counts = new Table(new NumberColumn("a", [0, 2, 0, 1]), new NumberColumn("b", [3, 1, 0, 5]), new NumberColumn("c", [0, 0, 0, 1]));
        yield return (counts, [new Table(new NumberColumn("a", [0, 7]), new NumberColumn("b", [0, 2]), new NumberColumn("c", [0, 3]))]);
        yield return (new Table(new NumberColumn("a", Sizes), new NumberColumn("b", [.. Sizes.Reverse()])), [new Table(new NumberColumn("a", [double.NaN, 8, 3]), new NumberColumn("b", [1, 12, double.NaN]))]);
        yield return (new Table(new TextColumn("color", Colors), new NumberColumn("size", Sizes)), [new Table(new TextColumn("color", ["pink", null, "red"]), new NumberColumn("size", [0.5, 8, double.NaN]))]);
        yield return (new Table(new TextColumn("color", [.. Colors.Select(color => color ?? "none")])), [new Table(new TextColumn("color", ["pink", "red"]))]);
    }

    private static bool Learns(Preparation preparation, Table table)
    {
        try
        {
            preparation.Fit(table, Tensor.From([.. Enumerable.Range(0, table.Count).Select(i => (long)(i % 3))]));
            return true;
        }
        catch (Exception refusal) when (refusal is ArgumentException or DataException)
        {
            return false;
        }
    }

    private static bool IsTaken(Preparation preparation, Table table)
    {
        try
        {
            preparation.Transform(table);
            return true;
        }
        catch (DataException)
        {
            return false;
        }
    }
}
