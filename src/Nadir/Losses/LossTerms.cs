namespace Nadir;

/// <summary>What a loss comes to before its reduction.</summary>
/// <param name="Values">One term a sample (or an element), class weights multiplied in already.</param>
/// <param name="Weights">Those class weights, in the terms' shape, 0 where ignored; null when all are 1.</param>
/// <param name="Kept">
/// How many terms a plain mean divides by; null when all of them, fewer where some are ignored.
/// </param>
/// <param name="Factor">What each value is to be multiplied by.</param>
/// <param name="WhenEmpty">What a mean is when there are terms but none to divide by.</param>
public readonly record struct LossTerms(
    Tensor Values, Tensor? Weights = null, int? Kept = null, double Factor = 1, WhenEmpty WhenEmpty = WhenEmpty.NaN);
