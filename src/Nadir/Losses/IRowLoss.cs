namespace Nadir;

/// <summary>The rule of a loss over whole rows, written with tensor operations; its gradient comes from those.</summary>
public interface IRowLoss
{
    /// <summary>One term a sample, class weights multiplied in already, and those weights if there are any.</summary>
    Tensor Terms(Tensor target, Tensor prediction, out Tensor? weights);
}
