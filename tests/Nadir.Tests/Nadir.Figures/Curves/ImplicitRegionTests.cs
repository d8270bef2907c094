using Nadir.Expressions;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Regions whose areas are known.</summary>
public sealed class ImplicitRegionTests
{
    [Theory]
    [InlineData("x^2 + y^2 + x*y < 1", 3.62759872846844, 7.13435)]
    [InlineData("abs(x) + abs(y) <= 1", 2, 5.65685424949238)]
    [InlineData("x^2 + y^2 > 1", 12.8584073464102, 6.28318530717959)]
    [InlineData("1 < x + y", 4.5, 4.24264068711929)]
    [InlineData("x^2 + y^2 < 1 and y > x", 1.5707963267949, 5.14159265358979)]
    [InlineData("x < -1 or x > 1.5", 6, 8)]
    [InlineData("not (x^2 + y^2 < 1)", 12.8584073464102, 6.28318530717959)]
    [InlineData("sqrt(x) < 1", 4, 4)]
    [InlineData("x^2 + y^2 < 100", 16, 0)]
    [InlineData("x^2 + y^2 > 100", 0, 0)]
    [InlineData("x*y > 0", 8, 8)]
    public void Region_HasAreaAndBoundary(string condition, double area, double boundary)
    {
        var region = ImplicitRegion.Of(Formula.Parse(condition), (-2, 2), (-2, 2));

        Assert.Equal(area, region.Rings.Sum(ring => ring.Area), 0.005);
        Assert.Equal(boundary, region.Boundary.Length, 0.01);
        Assert.All(region.Rings, ring => Assert.True(ring.IsClosed));
    }

    [Fact]
    public void Hole_IsARingInARing()
    {
        var region = ImplicitRegion.Of(Formula.Parse("abs(x^2 + y^2 - 2) < 1"), (-2, 2), (-2, 2));

        Assert.Equal(2, region.Rings.Count);
        Assert.Equal(2 * Math.PI, region.Rings.Sum(ring => ring.Area), 0.005);
        Assert.True(region.Certificate.IsCertified);
    }

    [Fact]
    public void Region_AtAPole_IsFilledUpToIt()
    {
        var region = ImplicitRegion.Of(Formula.Parse("1/x > 0"), (-1, 1), (-1, 1));

        Assert.Equal(2, region.Rings.Sum(ring => ring.Area), 1e-6);
        Assert.Empty(region.Boundary.Pieces);
    }
}
