global using Nadir.Expressions;
global using Nadir.Tensors;
