using Nadir.Figures;
using Nadir.Tests.Figures;

namespace Nadir.Tests.Pictures;

/// <summary>Ready pictures as they were looked at; every third one in the dark.</summary>
public sealed class ReadyPictureApprovalTests
{
    private const int LargestApproved = 30_000;

    private static readonly string[] Approved =
    [
        "loss", "losses-over-probability", "loss-field", "activation", "penalty", "schedules", "curve", "curve-with-poles", "curves",
        "implicit", "implicit-heart", "region", "contour-of-formula", "loss-contour", "loss-curve", "descent-from-three-starts", "descent-on-curve",
        "descent-losses", "fit", "diamond", "ball", "coefficients", "shrinkage", "confusion", "roc", "precision-recall",
    ];

    public static TheoryData<string> Names => [.. Approved];

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadyPicture_IsAsApproved(string name)
    {
        var dark = Array.IndexOf(Approved, name) % 3 == 2;
        var svg = ReadyPictures.Of(name).ToSvg(dark ? Theme.Dark : Theme.Light);
        Assert.InRange(svg.Length, 300, LargestApproved);
        Approval.Verify(svg, dark ? $"{name}-dark.svg" : $"{name}.svg");
    }
}
