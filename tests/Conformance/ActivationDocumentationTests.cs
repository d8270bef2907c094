using System.Globalization;
using System.Text.RegularExpressions;

namespace Nadir.Tests.Conformance;

/// <summary>What is written of an activation's range is what its code says.</summary>
public sealed partial class ActivationDocumentationTests
{
    public static TheoryData<string> Names => Catalogues.Names("activation");

    [Theory]
    [MemberData(nameof(Names))]
    public void Range_InTheText_IsThatOfTheCode(string name)
    {
        var entry = Catalogues.All.Find("activation", name);
        var written = WrittenRange().Match(entry.Documentation.Remarks);
        Assert.True(written.Success, $"{name} has no Range: like (−1, 1] in its remarks.");
        var range = Catalogues.All.Create<Activation>(Catalogues.Example("activation", name)).Range;
        Assert.Equal(range.Low, End(entry, written.Groups["low"].Value), 1e-12);
        Assert.Equal(range.High, End(entry, written.Groups["high"].Value), 1e-12);
        Assert.Equal(range.HasLow, written.Groups["from"].Value == "[");
        Assert.Equal(range.HasHigh, written.Groups["to"].Value == "]");
    }

    [Fact]
    public void Remarks_OfActivationsAndInitializers_HaveTheirPartsInOrder()
    {
        string[] parts = ["Formula:", "Shape:", "Range:", "Slope:", "Twin:", "Differences:", "Source:"];
        foreach (var entry in Catalogue.Of().Entries.Where(entry => entry.Kind is "activation" or "initializer"))
        {
            var places = parts.Select(part => entry.Documentation.Remarks.IndexOf(part, StringComparison.Ordinal)).ToList();
            Assert.All([places[0], places[1], places[2], places[4]], place => Assert.True(place >= 0, $"{entry.Name} lacks a part."));
            Assert.True(entry.Kind != "activation" || places[3] > 0, $"{entry.Name} does not tell its slope.");
            var found = places.Where(place => place >= 0).ToList();
            Assert.Equal(found.Order(), found);
        }
    }

    /// <summary>A number, or a parameter's name, which stands for its default.</summary>
    private static double End(CatalogueEntry entry, string text)
    {
        var sign = text.StartsWith('−') ? -1 : 1;
        var size = text.TrimStart('−');
        var parameter = entry.Parameters.FirstOrDefault(parameter => parameter.Name == size);
        return sign * (size == "∞" ? double.PositiveInfinity
            : parameter is not null ? Convert.ToDouble(parameter.Default, CultureInfo.InvariantCulture)
            : double.Parse(size, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"Range: (?<from>[\[(])(?<low>[^ ,]+), (?<high>[^ ,\])]+)(?<to>[\])])")]
    private static partial Regex WrittenRange();
}
