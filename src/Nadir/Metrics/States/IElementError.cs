namespace Nadir;

/// <summary>The rule of a metric that is a mean over all elements of a function of target and prediction.</summary>
internal interface IElementError
{
    /// <summary>The metric's name.</summary>
    static abstract string Name { get; }

    /// <summary>The number of one element.</summary>
    double Of(double target, double prediction);

    /// <summary>Refuses values outside its domain.</summary>
    void Check(Tensor target, Tensor prediction);
}
