namespace Nadir;

/// <summary>The rule of a loss, written with tensor operations: its gradient comes from those.</summary>
/// <remarks>Its properties are the factory's arguments.</remarks>
public interface IRowLoss
{
    /// <summary>The targets it takes.</summary>
    LossDomain Targets => LossDomain.Numbers;

    /// <summary>The predictions it takes.</summary>
    LossDomain Predictions => LossDomain.Numbers;

    /// <summary>
    /// Where a slope jumps or stops being the function's: predictions that finite differences step around.
    /// </summary>
    IReadOnlyList<double> PredictionKinks => [];

    /// <summary>Whether the whole batch makes one term, so that samples have no weights of their own.</summary>
    bool HasOneTerm => false;

    /// <summary>The terms of a batch.</summary>
    LossTerms Terms(Tensor target, Tensor prediction);
}
