namespace Nadir.Pictures;

/// <summary>Along which number a loss is drawn.</summary>
public enum LossAxis
{
    /// <summary>What all the losses drawn together can be seen along.</summary>
    Automatic,

    /// <summary>Prediction − target, for losses of real numbers; the target is 0, or 1 where it must not be below 0.</summary>
    Residual,

    /// <summary>Label times score, for an example of the positive class: above 0 is right.</summary>
    Margin,

    /// <summary>The probability given to the right class.</summary>
    Probability,
}
