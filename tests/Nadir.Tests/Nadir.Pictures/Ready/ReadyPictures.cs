using Nadir.Figures;

namespace Nadir.Tests.Pictures;

/// <summary>Each ready picture by its name, made anew on every call.</summary>
internal static partial class ReadyPictures
{
    private static readonly Dictionary<string, Func<Drawing>> Makers = OfFunctions().Concat(OfFormulas()).Concat(OfLandscapes())
        .Concat(OfClasses()).Concat(OfNetworks()).ToDictionary(picture => picture.Name, picture => picture.Make);

    public static IEnumerable<string> Names => Makers.Keys;

    public static Drawing Of(string name) => Makers[name]();
}
