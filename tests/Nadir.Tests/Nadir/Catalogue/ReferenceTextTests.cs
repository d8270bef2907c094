namespace Nadir.Tests.CatalogueTests;

public sealed class ReferenceTextTests
{
    /// <summary>A reference to a method with parameters is its name; the parameters' types are not text.</summary>
    [Fact]
    public void Remarks_WithAReferenceToAMethod_SayItsName()
    {
        var remarks = Catalogue.Of().Find("preparation", "targetEncoder").Documentation.Remarks;

        Assert.Contains("FitTransform encodes each fold by the rest", remarks, StringComparison.Ordinal);
    }
}
