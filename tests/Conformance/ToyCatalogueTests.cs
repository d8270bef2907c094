using Nadir.ToyCatalogue;

namespace Nadir.Tests.Conformance;

/// <summary>One new file in a marked assembly is all it takes; that the suite runs over it shows in LossConformanceTests.</summary>
public class ToyCatalogueTests
{
    [Fact]
    public void ToyLoss_InMarkedAssembly_IsListed()
    {
        Assert.Contains("toyQuartic", Catalogues.All.OfKind("loss").Select(entry => entry.Name));
        Assert.DoesNotContain("toyQuartic", Catalogue.Of().OfKind("loss").Select(entry => entry.Name));
        Assert.Contains(LossConformanceTests.Losses, row => row.Data == "toyQuartic");
    }

    [Fact]
    public void ToyLoss_Described_HasTextAndParameters()
    {
        var entry = Catalogues.All.Find("loss", "quartic");
        Assert.Equal("The mean of factor·(target − prediction)⁴.", entry.Documentation.Summary);
        Assert.Equal(["factor", "reduction"], entry.Parameters.Select(parameter => parameter.Name));
        Assert.Equal("Multiplies the loss; above 0.", entry.Parameters[0].Text);
        Assert.Equal(1.0, entry.Parameters[0].Default);
    }

    [Fact]
    public void ToyLoss_MadeFromText_Computes()
    {
        var loss = Catalogues.All.Create<Loss>("toy-quartic:2");
        Assert.Equal(2 * 81, loss.Compute(Tensor.From([1.0]), Tensor.From([4.0])).ToDouble(), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => ToyLosses.ToyQuartic(factor: 0));
    }

    [Fact]
    public void UnmarkedAssembly_Refused() => Assert.Throws<ArgumentException>(() => Catalogue.Of(typeof(ToyCatalogueTests).Assembly));
}
