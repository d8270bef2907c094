namespace Nadir.Figures;

/// <summary>How numbers are spread along an axis.</summary>
public enum AxisScale
{
    Linear,

    /// <summary>Equal ratios take equal lengths; numbers not above 0 are left out and counted in a note.</summary>
    Logarithmic,
}
