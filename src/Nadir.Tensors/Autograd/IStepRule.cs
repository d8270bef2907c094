namespace Nadir.Tensors;

/// <summary>What happens to a parameter after an optimizer moved it: a shrinkage, a constraint.</summary>
internal interface IStepRule
{
    /// <summary>Changes the parameter.</summary>
    /// <param name="parameter">Just moved.</param>
    /// <param name="learningRate">The rate it was moved with; 0 where it was set to an average.</param>
    void AfterStep(Parameter parameter, double learningRate);
}
