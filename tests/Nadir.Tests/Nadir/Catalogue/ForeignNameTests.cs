namespace Nadir.Tests.CatalogueTests;

/// <summary>Names of Keras, PyTorch and scikit-learn are explained where they are asked for.</summary>
public class ForeignNameTests
{
    [Theory]
    [InlineData("loss", "CrossEntropyLoss", "torch.nn.CrossEntropyLoss is 'crossEntropy'")]
    [InlineData("loss", "torch.nn.MSELoss", "'meanSquaredError'")]
    [InlineData("loss", "BCEWithLogitsLoss", "'binaryCrossEntropy'")]
    [InlineData("loss", "L1Loss", "'meanAbsoluteError'")]
    [InlineData("schedule", "OneCycleLR", "'oneCycle'")]
    [InlineData("schedule", "StepLR", "'stepDecay'")]
    [InlineData("constraint", "NonNeg", "'nonNegative'")]
    [InlineData("initializer", "RandomUniform", "'uniform'")]
    [InlineData("regularizer", "OrthogonalRegularizer", "'orthogonal'")]
    public void Find_NameOfATwin_SaysWhatItIsHere(string kind, string name, string words)
    {
        var message = Assert.Throws<ArgumentException>(() => Catalogue.Of().Find(kind, name)).Message;
        Assert.Contains($"There is no {kind} called '{name}'", message);
        Assert.Contains(words, message);
        Assert.Contains("nadir describe", message);
    }

    [Theory]
    [InlineData("optimizer", "adam:lr=0.1", "'learningRate'")]
    [InlineData("optimizer", "adam:eps=0.1", "'epsilon'")]
    [InlineData("optimizer", "sgd:maximize=true", "Negate the loss")]
    [InlineData("layer", "conv2D:filters=2,kernelSize=3,border_mode=same", "'padding'")]
    [InlineData("layer", "conv2D:nb_filter=2,kernelSize=3", "'filters'")]
    [InlineData("layer", "dense:output_dim=3", "'units'")]
    [InlineData("layer", "dense:units=3,W_regularizer=l2", "'weightRegularizer'")]
    [InlineData("layer", "dense:units=3,input_shape=4", "first data")]
    [InlineData("schedule", "stepDecay:stepSize=3,gamma=0.1", "'factor'")]
    [InlineData("schedule", "exponentialDecay:gamma=0.9", "'decayRate'")]
    [InlineData("schedule", "cosineRestarts:T_0=9", "'firstDecaySteps'")]
    [InlineData("schedule", "cosineDecay:decaySteps=9,initial_learning_rate=0.1", "optimizer's learningRate")]
    [InlineData("schedule", "oneCycle:totalSteps=9,div_factor=10", "'startDivisor'")]
    [InlineData("regularizer", "l2:l2=0.01", "'factor'")]
    [InlineData("optimizer", "adam:learningrat=0.1", "Did you mean 'learningRate'?")]
    public void Create_ParameterOfATwin_SaysWhatItIsHere(string kind, string text, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => Catalogue.Of().Create(kind, Spec.Parse(text))).Message);

    [Fact]
    public void Words_Ours_AreParametersThatExist()
    {
        var names = Catalogue.Of().Entries.SelectMany(entry => entry.Parameters).Select(parameter => parameter.Name).Append("epochs").ToList();
        Assert.All(ForeignWord.All.Where(word => word.Ours is not null), word => Assert.Contains(word.Ours, names));
        Assert.All(ForeignWord.All, word => Assert.True(word.Ours is not null || word.Advice.Length > 10));
    }
}
