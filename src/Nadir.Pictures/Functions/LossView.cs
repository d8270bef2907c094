namespace Nadir.Pictures;

/// <summary>A loss seen along one number.</summary>
/// <param name="Target">The targets.</param>
/// <param name="From">Where the number begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Prediction">The predictions for the numbers.</param>
/// <param name="Axis">What the number is.</param>
/// <param name="Says">What is kept.</param>
internal sealed record LossView(Tensor Target, double From, double To, Func<Tensor, Tensor> Prediction, string Axis, string Says);
