namespace Nadir.Figures;

/// <summary>What turns values into colours along a scale.</summary>
internal interface IColorScaled
{
    /// <summary>Turns values into colours.</summary>
    Colormap Colormap { get; }

    /// <summary>Title of the colour bar.</summary>
    string ValueTitle { get; }

    /// <summary>The value of the first colour; the smallest finite value when null.</summary>
    double? Minimum { get; }

    /// <summary>The value of the last colour; the largest finite value when null.</summary>
    double? Maximum { get; }

    IEnumerable<double> Values { get; }

    /// <summary>Whether a colour bar tells which colour stands for which value.</summary>
    bool ShowsColorBar => true;
}
